// @ts-check
// The fonts that tests see: those that the project has installed, and no other, so that a page breaks alike on every machine. What stands
// on a machine besides would decide otherwise where a line ends, and a test that leans on it fails elsewhere.
//
// .cache/fonts holds two fontconfig files: fonts.conf with Chinese faces and a stand-in for Times New Roman, chinese.conf with the Chinese ones
// alone, as domestic systems come. Found by find-tools.mjs; without fontconfig (Windows, macOS) the machine's own are used. The files are taken
// where they lie: LibreOffice 7.4 finds no letters in fonts behind links.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { root } from "./child.mjs";

const folder = join(root, ".cache", "fonts");

/** Chinese faces alone. */
export const chineseOnly = join(folder, "chinese.conf");

const wanted = { chinese: /^Noto(Sans|Serif)CJK.*\.tt[cf]$/, western: /^Liberation(Sans|Serif|Mono)-.*\.ttf$/ };

/** The font files that this machine has, whatever a test is told. @returns {string[]} */
function fontsInstalled() {
  const env = { ...process.env };
  delete env.FONTCONFIG_FILE;
  return [...new Set((spawnSync("fc-list", ["--format", "%{file}\n"], { encoding: "utf8", env }).stdout ?? "").split("\n"))];
}

/** The fontconfig file of the tests; null where a font is missing. @returns {string | null} */
export function gatherFonts() {
  const files = fontsInstalled();
  const [chinese, western] = [wanted.chinese, wanted.western].map((name) => files.filter((file) => name.test(basename(file))));
  if (!chinese?.length || !western?.length) return null;
  mkdirSync(folder, { recursive: true });
  write(chineseOnly, chinese);
  return write(join(folder, "fonts.conf"), [...chinese, ...western]);
}

/** A machine that has only those of this one's fonts whose files are called so, as a fontconfig file. @param {string} file @param {RegExp} name */
export const onlyFonts = (file, name) =>
  write(
    file,
    fontsInstalled().filter((font) => name.test(basename(font))),
  );

/** @param {string} file @param {readonly string[]} fonts */
function write(file, fonts) {
  const dirs = [...new Set(fonts.map((font) => dirname(font)))].map((dir) => `<dir>${escaped(dir)}</dir>`).join("");
  const accepted = fonts.map((font) => `<glob>${escaped(font)}</glob>`).join("");
  const only = `<selectfont><rejectfont><glob>*</glob></rejectfont><acceptfont>${accepted}</acceptfont></selectfont>`;
  writeFileSync(
    file,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${dirs}<cachedir>${escaped(join(folder, "cache"))}</cachedir>${only}</fontconfig>\n`,
  );
  return file;
}

/** @param {string} text */
const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
