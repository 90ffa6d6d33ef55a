// @ts-check
// Opens the store once before anything is served: start.mjs runs it with NIANBAO_DATA. It makes the folder, looks whether another program uses it, writes once in earnest, reads every report and says what is damaged.
// In a process of its own, so that what that takes of memory is given back before the server begins.
import { dataDir, databaseUrl } from "../lib/store/instance.ts";
import { openStore } from "../lib/store/open.ts";
import { main, say } from "./say.mjs";
import { spare } from "./sparing.mjs";

spare();
main(async () => {
  const store = await openStore(dataDir(), { alone: true, url: databaseUrl() });
  for (const warning of await store.warnings()) say(`注意：${warning}`);
  await store.close();
});
