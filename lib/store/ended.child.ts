// For disk.test.ts: saves once in the folder that it is given, and ends as a program ends.
import { openStore } from "./open.ts";
import { someReport } from "./someReport.testing.ts";

const [folder = ""] = process.argv.slice(2);
const store = await openStore(folder);
await store.create(someReport());
process.exit(0);
