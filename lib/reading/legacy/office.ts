// LibreOffice, where this machine has it: from an old file of Word, Excel or WPS, RTF or OpenDocument to a .docx or .xlsx, which our own readers
// read. In a process of its own with a limit of time, in a folder that goes away, with a profile that lets nothing out onto the network.
import { writeFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { officePath } from "../../pdf/programs.ts";
import { inFolder, makes, type Environment } from "../../pdf/run.ts";

/** The endings that LibreOffice tells the kind of a file by, and the form that it is to make of it. */
export type OldEnding = "doc" | "rtf" | "odt" | "xls" | "ods";
export type NewEnding = "docx" | "xlsx";

/** LibreOffice's names for what it writes. */
const filters: Readonly<Record<NewEnding, string>> = { docx: "docx:MS Word 2007 XML", xlsx: "xlsx:Calc MS Excel 2007 XML" };

const item = (path: string, name: string, value: string): string =>
  `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;

/**
 * What LibreOffice is told before it starts: no picture or text of another place is loaded, no macro runs, and whoever asks for the network all the same gets a
 * door that is shut (a proxy at a port where nobody listens).
 */
const settings = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${[
  item("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
  item("/org.openoffice.Office.Common/Security/Scripting", "DisableActiveContent", "true"),
  item("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
  item("/org.openoffice.Office.Writer/Content/Update", "Link", "2"),
  item("/org.openoffice.Inet/Settings", "ooInetProxyType", "2"),
  ...["HTTP", "HTTPS", "FTP"].flatMap((scheme) => [
    item("/org.openoffice.Inet/Settings", `ooInet${scheme}ProxyName`, "127.0.0.1"),
    item("/org.openoffice.Inet/Settings", `ooInet${scheme}ProxyPort`, "9"),
  ]),
].join("\n")}
</oor:items>`;

const closed = { http_proxy: "http://127.0.0.1:9", https_proxy: "http://127.0.0.1:9", ftp_proxy: "http://127.0.0.1:9", no_proxy: "" };

const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 2).toString("latin1") === "PK";

/** Whether this machine has LibreOffice. */
export const hasOffice = (): boolean => officePath() !== null;

/** How LibreOffice is started to make another form of files: its words up to their names, and what is added to its environment. */
export type Start = { readonly words: readonly string[]; readonly environment: Environment };

/** A profile in the folder, and how LibreOffice is started with it: what it makes goes into `made` there. */
export async function startIn(folder: string, to: NewEnding): Promise<Start> {
  const profile = join(folder, "profile");
  await mkdir(join(profile, "user"), { recursive: true });
  await writeFile(join(profile, "user", "registrymodifications.xcu"), settings);
  const switches = "--headless --norestore --nolockcheck --nologo --convert-to".split(" ");
  return {
    words: [`-env:UserInstallation=${pathToFileURL(profile).href}`, ...switches, filters[to], "--outdir", join(folder, "made")],
    environment: { TMPDIR: folder, TMP: folder, TEMP: folder, ...closed },
  };
}

/** The file in another form; null where LibreOffice is not there, or made none in time (milliseconds). */
export async function madeAnew(bytes: Uint8Array, from: OldEnding, to: NewEnding, timeout: number): Promise<Uint8Array | null> {
  const program = officePath();
  if (program === null) return null;
  return inFolder(async (folder) => {
    const source = join(folder, `source.${from}`);
    const { words, environment } = await startIn(folder, to);
    await writeFile(source, bytes);
    return makes(program, [...words, source], join(folder, "made", `source.${to}`), timeout, environment, isZip);
  });
}
