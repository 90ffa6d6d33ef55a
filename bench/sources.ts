// Published reports to read: our samples under other names and with other figures, in each form in which offices have them.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { walk } from "../lib/edition/walk.ts";
import type { Edition } from "../lib/edition/edition.ts";
import { make } from "../lib/export/make.ts";
import type { OwnForm } from "../lib/export/order.ts";
import { usualPrinting } from "../lib/paper/printing.ts";
import { printWord } from "../lib/pdf/office.ts";
import { readReportText } from "../lib/report/read.ts";
import type { Report, Texts } from "../lib/report/report.ts";

const samples = [
  "disclosure-2021/samples/yishui-2021",
  "disclosure-2021/samples/yanshan-2022",
  "disclosure-2019/samples/xincai-2020",
  "statistics-2014/samples/taoyuan-2017",
];

export type Bound = { readonly report: Report; readonly edition: Edition };

/** A file as it lies in a folder, and what it says. */
export type Source = Bound & { readonly path: string };

export const forms = ["html", "docx", "xlsx", "md", "pdf"] as const;
export type Form = (typeof forms)[number];

const formIds: Readonly<Record<Exclude<Form, "pdf">, OwnForm>> = { html: "html", docx: "docx", xlsx: "xlsx", md: "markdown" };

/** So many times as much: sums still come out. What is no whole number stays. */
const times = (texts: Texts, factor: number): Texts =>
  Object.fromEntries(
    Object.entries(texts).map(([address, text]) => [address, /^\d{1,12}$/.test(text) ? String(Number(text) * factor) : text]),
  );

const read = async (name: string): Promise<Bound> => {
  const reading = readReportText(await readFile(new URL(`../lib/editions/${name}.json`, import.meta.url), "utf8"));
  if ("problems" in reading) throw new RangeError(reading.problems.join(" "));
  return reading;
};

/** So many reports, no two alike. */
export async function reportsFor(count: number): Promise<readonly Bound[]> {
  const all = await Promise.all(samples.map(read));
  return Array.from({ length: count }, (_, at) => all.slice(at % all.length)[0]).flatMap((bound, at) => {
    if (bound === undefined) return [];
    const { edition, report } = bound;
    const [factor, body] = [1 + (at % 97), { ...report.body, name: `第${at + 1}县` }];
    return [{ edition, report: { ...report, body, figures: times(report.figures, factor), stated: times(report.stated, factor) } }];
  });
}

async function bytesOf({ report }: Bound, form: Form, office: string | null): Promise<Uint8Array | null> {
  const order = { id: "", report, changed: new Date(0).toISOString(), printing: usualPrinting, settings: {} };
  const { bytes } = await make({ ...order, form: form === "pdf" ? "docx" : formIds[form] });
  return form !== "pdf" ? bytes : office === null ? null : printWord(office, bytes, 120_000);
}

/** Writes reports into a folder of their form; none where that cannot be made here. */
export async function written(folder: string, form: Form, reports: readonly Bound[], office: string | null): Promise<readonly Source[]> {
  const own = join(folder, `${form}-${reports.length}`);
  await mkdir(own, { recursive: true });
  const all: Source[] = [];
  for (const [at, bound] of reports.entries()) {
    const bytes = await bytesOf(bound, form, office);
    if (bytes === null) return [];
    const path = join(own, `${String(at).padStart(4, "0")}.${form}`);
    await writeFile(path, bytes);
    all.push({ ...bound, path });
  }
  return all;
}

/** What a report prints in its tables, in reading order. */
export const printedIn = ({ edition, report }: Bound): readonly string[] =>
  [...walk(edition).cells.keys()].flatMap((address) => report.figures[address] ?? report.stated[address] ?? []);
