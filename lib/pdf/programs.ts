// The programs on this machine that make PDF files, found as a shell would and in the places where installers put them:
// LibreOffice first, for it prints our own Word file; else Chromium and its relatives, of which every Windows has one.
//
// The tests' own finders (scripts/) look in the same places. SOFFICE_PATH and CHROMIUM_PATH name a program that stands
// elsewhere; where one is set, no other of its kind is taken.
import { accessSync, constants, readdirSync } from "node:fs";
import { delimiter, join } from "node:path";

const endings = process.platform === "win32" ? [".exe", ".cmd", ".bat"] : [""];

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The full path of a program, from PATH or the folders given besides it; null when there is none. */
export function which(name: string, besides: readonly string[] = []): string | null {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...besides].filter(Boolean);
  const paths = folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
  return paths.find(isProgram) ?? null;
}

const { ProgramFiles, "ProgramFiles(x86)": ProgramFilesX86, LOCALAPPDATA } = process.env;
const windowsFolders = [ProgramFiles, ProgramFilesX86, LOCALAPPDATA].flatMap((folder) => (folder ? [folder] : []));

/** Packages from libreoffice.org: /opt/libreoffice25.8, the newest first. */
function ownPackages(): readonly string[] {
  try {
    return readdirSync("/opt")
      .filter((name) => name.startsWith("libreoffice"))
      .sort()
      .reverse()
      .map((name) => join("/opt", name, "program"));
  } catch {
    return [];
  }
}

const officeFolders = (): readonly string[] => [
  "/Applications/LibreOffice.app/Contents/MacOS",
  ...ownPackages(),
  ...windowsFolders.map((folder) => join(folder, "LibreOffice", "program")),
];

const given = (path: string): string | null => (isProgram(path) ? path : null);

/** LibreOffice; null where there is none. */
export function officePath(): string | null {
  const { SOFFICE_PATH } = process.env;
  return SOFFICE_PATH ? given(SOFFICE_PATH) : (which("soffice", officeFolders()) ?? which("libreoffice"));
}

const browserNames =
  "chromium chromium-browser google-chrome google-chrome-stable microsoft-edge microsoft-edge-stable chrome msedge".split(" ");

const browserPlaces = (): readonly string[] => [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  ...windowsFolders.flatMap((folder) => [
    join(folder, "Google/Chrome/Application/chrome.exe"),
    join(folder, "Microsoft/Edge/Application/msedge.exe"),
  ]),
];

/** Chromium and its relatives, the likeliest first. Being there is not enough: some are stubs, some lack libraries. */
export function browserPaths(): readonly string[] {
  const { CHROMIUM_PATH } = process.env;
  const found = CHROMIUM_PATH ? [CHROMIUM_PATH] : [...browserNames.map((name) => which(name)), ...browserPlaces()];
  return [...new Set(found.flatMap((path) => (path !== null && isProgram(path) ? [path] : [])))];
}

// Chromium calls its makers at every start unless told not to; root may not use its sandbox.
const quiet = "--disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync".split(
  " ",
);

/** What Chromium is started with, whatever for. */
export const browserSwitches = (sandbox = process.getuid?.() !== 0): readonly string[] => (sandbox ? quiet : ["--no-sandbox", ...quiet]);
