// @ts-check
// Makes the daily copy of the data where one is wanted (lib/store/safekeeping): serve.mjs runs it with NIANBAO_DATA, in a process of its own. Of low priority: people come first.
import { readFileSync } from "node:fs";
import { constants, setPriority } from "node:os";
import { join } from "node:path";
import { makeDaily } from "../lib/store/safekeeping/daily.ts";
import { root } from "./child.mjs";
import { main } from "./say.mjs";
import { spare } from "./sparing.mjs";

spare();
try {
  setPriority(constants.priority.PRIORITY_LOW);
} catch {
  // Then it has that of the server.
}
main(async () => {
  const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  await makeDaily({ folder: process.env.NIANBAO_DATA ?? "data", now: new Date(), version });
});
