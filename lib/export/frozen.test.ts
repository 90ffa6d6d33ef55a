// What goes out from a frozen report has the same bytes on another day, in another process, in another time zone and language; a PDF is kept; and
// the code is in the properties of the files and not in their text.
import { execFileSync, spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { load } from "cheerio";
import { describe, expect, onTestFinished, test } from "vitest";
import { sha256Of } from "../checksum/checksum.ts";
import { disclosure2021 } from "../editions/disclosure-2021/edition.ts";
import { unzip } from "../outputs/docx/unzip.testing.ts";
import { manifestName } from "../package/manifest.ts";
import { unpack } from "../package/open.ts";
import { usualPrinting } from "../paper/printing.ts";
import { practiceReport } from "../report/practice.ts";
import { contentOf } from "../signing/content.ts";
import { hashedAs } from "../signing/hash.ts";
import type { Delivered, Makes } from "./deliver.ts";
import { fileForms, isMade, type FileId } from "./forms/forms.ts";
import { issued, madeName, type KeptFiles } from "./frozen.ts";
import { make } from "./make.ts";
import type { Order, OwnForm } from "./order.ts";

const report = practiceReport(disclosure2021.id);
const before = { ...report, year: report.year - 1 };
const content = {
  ...{ number: 1, id: "5f1a7c1e-0000-4000-8000-000000000000", revision: 12, changed: "2026-01-20T17:02:03.004Z", report, before },
  ...{ settings: { siteName: "青禾县人民政府" }, years: [before], correction: "更正说明：……" },
};
const text = contentOf(content);
const telling = { number: 1, algorithm: "sha256", at: "2026-01-21T01:00:00.000Z", ...hashedAs("sha256", text) } as const;
const { code } = telling;

const order = <Form extends FileId | OwnForm>(form: Form): Order<Form> => ({
  ...{
    id: content.id,
    report,
    changed: content.changed,
    form,
    printing: usualPrinting,
    settings: content.settings,
    signed: telling,
    correction: content.correction,
  },
});

const child = fileURLToPath(new URL("./frozen.child.ts", import.meta.url));

/** Nobody's number, where the tests are root's and nobody may read the project; undefined elsewhere. */
const nobody = ((): number | undefined => {
  if (process.getuid?.() !== 0) return undefined;
  const asked = spawnSync(process.execPath, ["-e", "fs.accessSync(process.argv[1])", child], { uid: 65534, gid: 65534, stdio: "ignore" });
  return asked.status === 0 ? 65534 : undefined;
})();

type Where = { readonly day: string; readonly zone: string; readonly language: string; readonly isAnother?: boolean };

/**
 * What a process of its own makes, on a day, in a time zone, in a language. `isAnother`: as another user, at home and at work in other folders, with nothing kept of what was compiled or
 * made before.
 */
function elsewhere({ day, zone, language, isAnother = false }: Where): Readonly<Record<string, string>> {
  const folder = mkdtempSync(join(tmpdir(), "nianbao-frozen-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = join(folder, "content.json");
  writeFileSync(file, text);
  const own = join(folder, "在 别处");
  mkdirSync(own);
  for (const [path, mode] of [
    [folder, 0o755],
    [own, 0o777],
    [file, 0o644],
  ] as const)
    chmodSync(path, mode);
  const there = { HOME: own, TMPDIR: own, XDG_CACHE_HOME: join(own, "cache"), NODE_COMPILE_CACHE: join(own, "compiled"), USER: "nobody" };
  const env = { ...process.env, NIANBAO_TEST_DAY: day, TZ: zone, LANG: language, LC_ALL: language, ...(isAnother ? there : {}) };
  const user = isAnother && nobody !== undefined ? { uid: nobody, gid: nobody } : {};
  const said: unknown = JSON.parse(
    execFileSync(process.execPath, ["--disable-warning=ExperimentalWarning", child, file], {
      ...{ env, encoding: "utf8", ...user },
      ...(isAnother ? { cwd: own } : {}),
    }),
  );
  return Object.fromEntries(Object.entries(said ?? {}).map(([form, hash]) => [form, String(hash)]));
}

test("every form has the same bytes on another day, in another process, time zone and language, as another user and in other folders", () => {
  const here = elsewhere({ day: "2026-01-21T02:00:00Z", zone: "Asia/Shanghai", language: "zh_CN.UTF-8" });
  const forms = fileForms.filter(({ id }) => !isMade(id, "program")).map(({ id }) => id);
  expect(new Set(Object.keys(here).map((name) => name.split(" ")[0]))).toEqual(new Set(forms));
  expect(elsewhere({ day: "2031-07-04T23:59:58Z", zone: "America/St_Johns", language: "de_DE.UTF-8" })).toEqual(here);
  expect(elsewhere({ day: "2026-03-29T01:30:00Z", zone: "Pacific/Kiritimati", language: "C" })).toEqual(here);
  // Turkish has an i of its own in capitals.
  expect(elsewhere({ day: "2028-02-29T04:30:00Z", zone: "America/New_York", language: "tr_TR.UTF-8", isAnother: true })).toEqual(here);
}, 240_000);

/** Files that are kept for a test. */
function keptFiles(): KeptFiles & { readonly files: Map<string, { readonly hash: string; readonly bytes: Uint8Array | null }> } {
  const files = new Map<string, { readonly hash: string; readonly bytes: Uint8Array | null }>();
  return {
    files,
    issuedAs: async (made) => files.get(made),
    issue: async (made, bytes, kept) => {
      const own = { hash: sha256Of(bytes), bytes: kept ? bytes : null };
      const stands = files.get(made) ?? own;
      files.set(made, stands);
      return { ...stands, same: stands.hash === own.hash };
    },
  };
}

const makes: Makes = { order: make, sheet: async () => ({ title: "报告", issuer: "", state: "完稿", letters: "" }) };

const bytesOf = (made: Delivered): Uint8Array => {
  if ("refusal" in made) throw new Error(made.refusal);
  return made.bytes;
};

describe("what is kept", () => {
  test("a PDF that was made goes out again, alone and in a package", async () => {
    const kept = keptFiles();
    const pdf = Buffer.from("%PDF-1.7 once made");
    await kept.issue(madeName(order("pdf")), pdf, true);
    expect(Buffer.from(bytesOf(await issued(order("pdf"), makes, kept)))).toEqual(pdf);
    const opened = unpack(bytesOf(await issued(order("package"), makes, kept)));
    const names =
      "files" in opened ? [...opened.files].flatMap(([name, bytes]) => (name.endsWith(".pdf") ? [Buffer.from(bytes)] : [])) : [];
    expect(names).toEqual([pdf]);
  });
  test("another style, a seal and charts are other files; what a form does not have is no difference", () => {
    const names = (form: FileId) => {
      const own = order(form);
      return new Set([own, { ...own, printing: { ...own.printing, sealed: true } }, { ...own, charts: [before] }].map(madeName)).size;
    };
    expect([names("docx"), names("html"), names("csv")]).toEqual([3, 2, 1]);
  });
  test("a file that is made otherwise than the first one is told", async () => {
    const kept = keptFiles();
    const notes = async () => {
      const made = await issued(order("html"), makes, kept);
      return "notes" in made ? made.notes.join() : made.refusal;
    };
    expect([await notes(), await notes()]).toEqual(["", ""]);
    kept.files.set(madeName(order("html")), { hash: "another", bytes: null });
    expect(await notes()).toMatch(/不是逐字节相同.*内容仍是定稿的内容/);
  });
});

describe("the code", () => {
  const made = async (form: OwnForm): Promise<Uint8Array> => (await make(order(form))).bytes;
  test("is in the properties of the Word file, and not in its text", async () => {
    const parts = unzip(Buffer.from(await made("docx")));
    const where = parts.filter((part) => part.text.includes(code)).map(({ path }) => path);
    expect(where.sort()).toEqual(["docProps/core.xml", "docProps/custom.xml"]);
  });
  test("is in a meta tag of the page, and not in its text", async () => {
    const page = load(Buffer.from(await made("html")).toString("utf8"));
    expect(page("meta[name=nianbao-code]").attr("content")).toBe(code);
    expect(page("meta[name=nianbao-hash]").attr("content")).toBe(`sha256:${telling.hash}`);
    expect(page("body").html()).not.toContain(code);
  });
  test("is in the manifest of the package", async () => {
    const opened = unpack(await made("package"));
    expect("manifest" in opened ? opened.manifest.signed : undefined).toEqual({ ...telling });
    expect("files" in opened && opened.files.has(manifestName)).toBe(true);
  });
  test("is in no text, table or list of figures", async () => {
    for (const form of ["fragment", "markdown", "csv", "json", "print"] as const)
      expect(Buffer.from(await made(form)).toString("utf8")).not.toContain(code);
  });
});

test("更正说明 stands over the title of the page and of the fragment, and in no other form", async () => {
  const made = async (form: OwnForm): Promise<string> => Buffer.from((await make(order(form))).bytes).toString("utf8");
  for (const form of ["html", "fragment"] as const) {
    const $ = load(await made(form));
    expect(
      $("h1")
        .prevAll("p")
        .toArray()
        .map((one) => $(one).text()),
    ).toEqual([content.correction]);
  }
  for (const form of ["print", "markdown", "csv", "json"] as const) expect(await made(form)).not.toContain(content.correction);
});
