// Where the data of the installation lie that a command is about.
import { fileURLToPath } from "node:url";
import type { Terminal } from "./terminal.ts";

const ownData = fileURLToPath(new URL("../../data", import.meta.url));

/** The folder of the data as `npm start` understands it: NIANBAO_DATA from where the user stands, else `data` of the project. */
export const dataFolder = (terminal: Terminal, chosen: string | undefined): string =>
  chosen === undefined || chosen === "" ? ownData : terminal.pathOf(chosen);
