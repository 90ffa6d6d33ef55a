// Which build of the program this server serves, for a page that was loaded from an earlier one.
import { readFileSync } from "node:fs";
import { join } from "node:path";

function read(): string {
  try {
    return readFileSync(join(process.cwd(), ".next", "BUILD_ID"), "utf8").trim();
  } catch {
    // A development server has no build.
    return "";
  }
}

/** "" where it cannot be known. Read once: a build that is made while the server runs is not the one that it serves. */
export const buildId = read();
