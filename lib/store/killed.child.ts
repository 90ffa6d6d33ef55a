// For killed.test.ts: saves without end in the folder and report it is given, and says each number once acknowledged.
// It says so with a synchronous write: what was said was saved, whenever the kill comes.
import { writeSync } from "node:fs";
import { openStore } from "./open.ts";

const [folder = "", id = ""] = process.argv.slice(2);
const store = await openStore(folder);
let base = (await store.entries(id))?.revision ?? 0;
for (let number = base + 1; ; number += 1) {
  const { revision } = await store.patch(id, {
    base,
    changes: [{ area: "figures", address: `grid.row.${number}`, value: String(number) }],
  });
  writeSync(1, `${number}\n`);
  base = revision;
}
