// @ts-check
// What npm runs before a command (prestart, pretest …): the named steps in order, each doing nothing when it is done already.
//   node scripts/prepare.mjs install build tools
// Runs on any Node from 18 on with nothing installed; what needs a newer one is handed to the carried Node.
import { join } from "node:path";
import { build, rebuild } from "./build.mjs";
import { modernNode, root, run } from "./child.mjs";
import { install } from "./install.mjs";
import { mustStandWell } from "./place.mjs";
import { main, Plain } from "./say.mjs";

async function tools() {
  return run(modernNode(), [join(root, "scripts", "find-tools.mjs")]);
}

/** @type {Record<string, () => Promise<number | void>>} */
const steps = { install, build, rebuild: () => rebuild(), tools };

main(async () => {
  mustStandWell(root);
  for (const name of process.argv.slice(2)) {
    const step = steps[name];
    if (!step) throw new RangeError(`no step "${name}": ${Object.keys(steps).join(", ")}`);
    if (((await step()) ?? 0) !== 0) throw new Plain(`准备工作没有完成（${name}），原因见上面的提示。`);
  }
});
