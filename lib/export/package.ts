// What goes into a 发布包: every form of the report that leaves the app, and the manifest over them.
import { allOpened, opened } from "../arithmetic/open.ts";
import { openedIn } from "../arithmetic/opened.ts";
import { runChecks } from "../checks/run.ts";
import type { Edition } from "../edition/edition.ts";
import { manifestOf } from "../package/manifest.ts";
import { entryOf, pack, type Packed } from "../package/pack.ts";
import { blankReport, type Report } from "../report/report.ts";
import { writeReport } from "../report/write.ts";
import { fileNameIn } from "./fileName.ts";
import { packedForms, type FileForm, type IdMade } from "./forms/forms.ts";
import type { Download, Job, Order } from "./order.ts";
import { posterRefusal } from "./pictures.ts";

/** A part that is made with the package; a PDF comes from a program, where there is one. */
export type PackagedForm = IdMade<"thread">;

const isPart = (form: FileForm): form is FileForm & { readonly id: PackagedForm } => form.made === "thread";

const findingsOf = (edition: Edition, report: Report, before: Report | undefined) =>
  runChecks(openedIn(edition, report), before && opened(before)?.readings, undefined, before).findings;

/** The charts as pictures, for portals whose editors drop drawings. */
async function picturesOf({ documentOf }: Job): Promise<readonly Packed[]> {
  const { nodes } = await documentOf("png");
  const pictures = nodes.flatMap((node) => (node.kind === "chart" && node.picture.png !== null ? [node.picture.png] : []));
  return pictures.map((content, place) => ({ name: `图解${place + 1}.png`, what: "图解（贴到门户的图片）", content }));
}

/** The figures of the years before that the charts show, and nothing else of those reports: what a page with charts is held against. */
const beforeOf = ({ charts = [] }: Order): readonly Packed[] =>
  allOpened(charts).map(({ edition, report: { year, body, figures } }) => ({
    name: `往年数字_${year}年.json`,
    what: "以前年度的数字（图解用）",
    content: new TextEncoder().encode(writeReport(edition, { ...blankReport(edition, year, body), figures })),
  }));

/** Makes one part; `downloads`: the files beside it that it leads to. */
type Make = (part: PackagedForm, downloads: readonly Download[]) => Promise<Uint8Array>;

/** The forms in the order of the package, each as it is exported alone, but that the page leads to the files beside it that are there. */
async function formsOf({ order, documentOf }: Job, made: Make): Promise<readonly Packed[]> {
  const document = await documentOf(null);
  const drawn = order.charts !== undefined && (await posterRefusal(order)) === null;
  const there = packedForms.filter(({ form, withCharts }) => (isPart(form) || order.pdf !== undefined) && (withCharts !== true || drawn));
  const downloads = there.flatMap(({ form, download }) =>
    download === undefined ? [] : [{ label: download, name: fileNameIn(form, document) }],
  );
  const files: Packed[] = [];
  for (const { form, what } of there) {
    const content = isPart(form) ? await made(form.id, downloads) : order.pdf;
    if (content !== undefined) files.push({ name: fileNameIn(form, document), what, content });
  }
  return files;
}

/** The zip. `made`: makes one part. */
export async function packageOf(job: Job, made: Make): Promise<Uint8Array> {
  const { report, id, revision, changed, before, charts, signed } = job.order;
  const earlier = beforeOf(job.order);
  const files = [...(await formsOf(job, made)), ...(charts === undefined ? [] : [...(await picturesOf(job)), ...earlier])];
  const findings = findingsOf(job.edition, report, before);
  const manifest = manifestOf(report, await job.documentOf(null), { id, revision: revision ?? null, changed }, findings, {
    files: files.map(entryOf),
    charts: charts === undefined ? null : earlier.map(({ name }) => name),
    ...(signed === undefined ? {} : { signed }),
  });
  return pack(files, manifest, new Date(changed));
}
