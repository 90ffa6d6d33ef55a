// @ts-check
// Makes the production build with `next build`, only when something that goes into it has changed since the last one.
// The stamp stands inside .next, so deleting .next is always a way to start over.
import { join } from "node:path";
import { modernNode, root, run } from "./child.mjs";
import { Plain, say } from "./say.mjs";
import { isStamped, sourceHash, stamp, unstamp } from "./stamp.mjs";

const stampFile = join(root, ".next", "nianbao-build");

/** Builds if the sources have changed. */
export async function build() {
  const hash = sourceHash(root);
  if (!isStamped(stampFile, hash)) await rebuild(hash);
}

/** Builds in any case. */
export async function rebuild(hash = sourceHash(root)) {
  const node = modernNode();
  say("正在生成年报编制的程序（只在第一次运行和更新以后需要，约半分钟）……");
  unstamp(stampFile);
  const next = join(root, "node_modules", "next", "dist", "bin", "next");
  if ((await run(node, [next, "build"], { quiet: true })) !== 0) throw new Plain("程序没有生成成功，原因见上面的提示。");
  stamp(stampFile, hash);
}
