// What goes into a 发布包: every form of the report that leaves the app, and the manifest over them.
import { evaluate } from "../arithmetic/evaluate.ts";
import { runChecks } from "../checks/run.ts";
import type { Edition } from "../edition/edition.ts";
import { walk } from "../edition/walk.ts";
import { fileNameOf } from "../document/node.ts";
import { editionById } from "../editions/index.ts";
import { manifestOf } from "../package/manifest.ts";
import { entryOf, pack, type Packed } from "../package/pack.ts";
import { blankReport, type Report } from "../report/report.ts";
import { writeReport } from "../report/write.ts";
import type { Job, Order } from "./formats.ts";

/** The parts that are made here, in the order of the package; a PDF comes from a program of its own, where there is one. */
const parts = [
  { format: "docx", extension: "docx", what: "Word 文件（签批用）" },
  { format: "html", extension: "html", what: "网页文件（完整页面）" },
  { format: "fragment", extension: "html", addition: "_片段", what: "网页片段（粘贴到门户编辑器）" },
  { format: "xlsx", extension: "xlsx", what: "Excel 工作簿" },
  { format: "csv", extension: "csv", what: "全部数字（表格）" },
  { format: "json", extension: "json", what: "数据文件" },
] as const;

export type Part = (typeof parts)[number]["format"];

function findingsOf(edition: Edition, report: Report, before: Report | undefined) {
  const earlier = before === undefined ? undefined : editionById(before.edition, before.editionRevision);
  const previous = before === undefined || earlier === undefined ? undefined : evaluate(walk(earlier), before);
  return runChecks(edition, report, evaluate(walk(edition), report), previous).findings;
}

/** The charts as pictures, for portals whose editors drop drawings. */
async function picturesOf({ documentOf }: Job): Promise<readonly Packed[]> {
  const { nodes } = await documentOf("png");
  const pictures = nodes.flatMap((node) => (node.kind === "chart" && node.picture.png !== null ? [node.picture.png] : []));
  return pictures.map((content, place) => ({ name: `图解${place + 1}.png`, what: "图解（贴到门户的图片）", content }));
}

/** The figures of the years before that the charts show, and nothing else of those reports: what a page with charts is held against. */
const beforeOf = ({ charts = [] }: Order): readonly Packed[] =>
  charts.flatMap(({ edition: id, editionRevision, year, body, figures }) => {
    const edition = editionById(id, editionRevision);
    return edition === undefined
      ? []
      : [
          {
            name: `往年数字_${year}年.json`,
            what: "以前年度的数字（图解用）",
            content: new TextEncoder().encode(writeReport(edition, { ...blankReport(edition, year, body), figures })),
          },
        ];
  });

/** The zip. `made`: makes one part. */
export async function packageOf(job: Job, made: (part: Part) => Promise<Uint8Array>): Promise<Uint8Array> {
  const { report, id, revision, changed, pdf, before, charts } = job.order;
  const document = await job.documentOf("package");
  const name = (extension: string, addition = ""): string =>
    fileNameOf({ title: `${document.title}${addition}`, mark: document.mark }, extension);
  const files: Packed[] = [];
  for (const { format, extension, what, ...more } of parts)
    files.push({ name: name(extension, "addition" in more ? more.addition : ""), what, content: await made(format) });
  const earlier = beforeOf(job.order);
  if (charts !== undefined) files.push(...(await picturesOf(job)), ...earlier);
  if (pdf !== undefined) files.splice(1, 0, { name: name("pdf"), what: "PDF 文件", content: pdf });
  const manifest = manifestOf(report, document, { id, revision: revision ?? null, changed }, findingsOf(job.edition, report, before), {
    files: files.map(entryOf),
    charts: charts === undefined ? null : earlier.map(({ name }) => name),
  });
  return pack(files, manifest, new Date(changed));
}
