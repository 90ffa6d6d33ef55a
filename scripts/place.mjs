// @ts-check
// Where the project's folder lies: signs in its path that the programs which install and build the app take for something else are said before
// anything is done, for what those programs say of them nobody understands. Plain JavaScript with nothing installed.
import { Plain } from "./say.mjs";

/** Sign → what it is taken for. */
const signs = /** @type {const} */ ({
  "#": "the part of an address behind it, by the style sheets' resolver",
  "?": "the query of an address",
  ":": "the mark between two folders, in PATH",
  "\0": "the end of the path",
});

/** Throws a sentence that names the sign. @param {string} root absolute @param {NodeJS.Platform} [platform] */
export function mustStandWell(root, platform = process.platform) {
  const folder = root.replace(/[\\/]+$/, "");
  const path = platform === "win32" ? folder.replace(/^[A-Za-z]:/, "") : folder;
  const sign = Object.keys(signs).find((one) => path.includes(one));
  if (sign === undefined) return;
  throw new Plain(
    `年报编制所在文件夹的路径里有“${sign}”：${folder}。有这个符号，程序装不成。请把文件夹改名，或者移到别处（整个路径里都不要有这个符号），再运行一次。什么都还没有安装。`,
  );
}
