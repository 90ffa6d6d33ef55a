// Every picture that `npm run pictures` takes, by the folder that it goes to. Each inner list has a server of its own.
import { backup, display, newReport, walk } from "./first.ts";
import { history, redline, signing } from "./keeping.ts";
import { readme, start } from "./readme.ts";
import type { Picture } from "./stage.ts";
import { finding, pasting, tables } from "./tables.ts";
import { exporting, prose, publish, windows } from "./texts.ts";
import { lastYear, sources, zero } from "./years.ts";

export const helpPictures: readonly (readonly Picture[])[] = [
  walk,
  newReport,
  tables,
  pasting,
  finding,
  prose,
  lastYear,
  zero,
  sources,
  exporting,
  publish,
  backup,
  windows,
  display,
  history,
  signing,
  redline,
];

export const readmePictures: readonly (readonly Picture[])[] = [start, readme];
