// What Node has made of the sources is kept for the next call: reading its own source is half of the time of a short command, and of the start of a thread.
import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

/** To be called before anything else is loaded. Where nothing can be written there, nothing is kept. */
export const keepCompiled = (): void => void enableCompileCache(fileURLToPath(new URL("../../.cache/compiled", import.meta.url)));
