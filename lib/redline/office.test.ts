// Word files of ours that were edited, saved by LibreOffice as .docx, and as .doc or .odt and back: the same is told of them.
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { tools } from "../../scripts/tools.mjs";
import type { Bound } from "../arithmetic/opened.ts";
import { editions } from "../editions/index.ts";
import { readReportText } from "../report/read.ts";
import { editsOf, type Edit } from "./edits.testing.ts";
import { openReturned } from "./file.ts";
import { redlineOf } from "./redline.ts";
import { dice, WordFile } from "./wordFile.testing.ts";

const folder = mkdtempSync(join(tmpdir(), "nianbao-redline-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const samples: readonly Bound[] = editions.flatMap((edition) => {
  const own = join(import.meta.dirname, "../editions", edition.id, "samples");
  return readdirSync(own).flatMap((name) => {
    const read = readReportText(readFileSync(join(own, name), "utf8"));
    return "problems" in read ? [] : [{ edition, report: read.report }];
  });
});

type Case = { readonly own: Bound; readonly edits: readonly Edit[]; readonly name: string };

/** All files of a folder in another form, in one start of LibreOffice. */
function anew(from: string, to: string, filter: string): void {
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
  const files = readdirSync(join(folder, from)).map((name) => join(folder, from, name));
  execFileSync(tools().soffice ?? "", [profile, "--headless", "--convert-to", filter, "--outdir", join(folder, to), ...files], {
    stdio: "ignore",
  });
}

async function made(): Promise<readonly Case[]> {
  mkdirSync(join(folder, "edited"));
  const all = samples.flatMap((own, at) =>
    [0, 1, 2, 3, 4].map((round) => ({
      own,
      edits: round === 0 ? [] : editsOf(own, dice(5000 + at * 10 + round), round * 2),
      name: `${at}-${round}`,
    })),
  );
  for (const { own, edits, name } of all) {
    const file = await WordFile.of(own, { report: "a-1", revision: 7 });
    for (const edit of edits) edit.put(file);
    writeFileSync(join(folder, "edited", `${name}.docx`), file.bytes);
  }
  return all;
}

const told = ({ deed, from, to, by }: { deed: string; from: string; to: string; by: readonly { readonly author: string }[] }) =>
  [deed, from, to, [...new Set(by.map(({ author }) => author))].join("、")].join("｜");

describe.skipIf(!tools().soffice)("saved by LibreOffice [soffice]", async () => {
  const cases = tools().soffice ? await made() : [];
  let count = 0;
  const ways = {
    docx: [["docx:MS Word 2007 XML"]],
    doc: [["doc:MS Word 97"], ["docx:MS Word 2007 XML"]],
    odt: [["odt"], ["docx:MS Word 2007 XML"]],
  } as const;
  for (const [way, steps] of Object.entries(ways)) {
    let from = "edited";
    for (const [at, [filter]] of steps.entries()) {
      if (cases.length > 0) anew(from, `${way}${at}`, filter);
      from = `${way}${at}`;
    }
    test.each(cases)(`as ${way}: $name`, async ({ own, edits, name }) => {
      const { reading, looks, imprint } = await openReturned(readFileSync(join(folder, from, `${name}.docx`)));
      const { changes, outside } = redlineOf(own, reading);
      const figures = changes.filter(({ hint }) => !hint.startsWith("这是自动算的合计"));
      expect(figures.map(told).sort()).toEqual(
        edits.map(({ by, ...edit }) => told({ ...edit, by: by === null ? [] : [{ author: by }] })).sort(),
      );
      expect([...outside.filter(({ what }) => !what.includes("文件里还是")), ...looks]).toEqual([]);
      expect(imprint).toEqual({ report: "a-1", revision: 7 });
      count += edits.length;
    });
  }
  test("these were 300 edits and more", () => expect(count).toBeGreaterThanOrEqual(300));
  test("a .doc is read by way of LibreOffice, and still says where it comes from", { timeout: 120_000 }, async () => {
    const { reading, imprint } = await openReturned(readFileSync(join(folder, "doc0", "0-1.doc")));
    expect(imprint).toEqual({ report: "a-1", revision: 7 });
    expect(reading.notes.at(-1)).toContain("LibreOffice");
    expect(cases.filter(({ name }) => name === "0-1").flatMap(({ own }) => redlineOf(own, reading).changes.length)).not.toContain(0);
  });
});
