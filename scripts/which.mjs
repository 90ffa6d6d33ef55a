// @ts-check
// Finds programs by name as a shell would, and asks whether one does what is wanted of it. Built-ins only.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { delimiter, join } from "node:path";

const endings = process.platform === "win32" ? [".exe", ".cmd", ".bat"] : [""];

/**
 * The full path of a program, from PATH or the folders given besides it; null when there is none.
 * @param {string} name
 * @param {string[]} [besides]
 */
export function which(name, besides = []) {
  const folders = [...(process.env.PATH ?? "").split(delimiter), ...besides].filter(Boolean);
  const paths = folders.flatMap((folder) => endings.map((ending) => join(folder, name + ending)));
  return paths.find(isProgram) ?? null;
}

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** Whether a program ends well when run so. @param {string} path @param {string[]} args */
export function succeeds(path, args) {
  return spawnSync(path, args, { stdio: "ignore", timeout: 60_000 }).status === 0;
}
