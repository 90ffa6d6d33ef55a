// A report in one of the forms in which it leaves the app (lib/export/forms), as a file to keep.
import { leftOutOfCharts } from "#lib/overview/unclearWords.ts";
import { styleNamed, type Printing } from "#lib/paper/printing.ts";
import { delivered } from "#lib/export/deliver.ts";
import { fileNameIn } from "#lib/export/fileName.ts";
import { fileNamed, isMade, type FileForm, type FileId } from "#lib/export/forms/forms.ts";
import { issued } from "#lib/export/frozen.ts";
import type { Order } from "#lib/export/order.ts";
import { order, sheet } from "#lib/export/workshop.ts";
import { tellingOf } from "#lib/signing/frozen.ts";
import { store } from "#lib/store/instance.ts";
import { turns } from "#lib/turns/turns.ts";
import { filesOf, goingOut } from "../../../../../reports/[id]/goingOut.ts";
import { askedNumber } from "../../../../../askedNumber.ts";
import { answering, file, missing, refuse } from "../../../../answer.ts";

type Props = { readonly params: Promise<{ readonly id: string; readonly form: string }> };

/** One in the thread, one that is being read meanwhile: a hundred exports at once keep no page waiting. */
const inTurn = turns(2);

/** What is to be said of how it was made, for the page. */
const noteOf = (notes: readonly string[]): Readonly<Record<string, string>> => {
  const said = notes.filter((note) => note !== "");
  return said.length === 0 ? {} : { "x-note": encodeURIComponent(said.join("；")) };
};

/** The file says which revision it was made from, and may come back edited: that revision stays known. An export does not fail with it. */
const noteLeft = async (id: string, revision: number): Promise<void> => (await store()).noteExport(id, revision).catch(() => undefined);

type Wanted = { readonly id: string; readonly version: number | undefined; readonly freezing: number | undefined };

/** What a file is called after that is not of the report as it stands. */
const besideTitle = ({ version, freezing }: Wanted): string =>
  freezing !== undefined ? `_第${freezing}次定稿` : version !== undefined ? `_第${version}版` : "";

async function made(wanted: Wanted, form: FileForm, printing: Printing, withCharts: boolean): Promise<Response> {
  // What was deleted can be kept as a file before it is gone for good.
  const { id, version, freezing } = wanted;
  const found = await goingOut(id, { version, freezing, inBin: true });
  if (found === undefined) return missing();
  const { report, practice, changed, revision, settings, frozen, correction } = found;
  const beside = withCharts ? await found.beside() : undefined;
  if (version === undefined && freezing === undefined) await noteLeft(id, revision);
  const ordered: Order<FileId> = {
    ...{ id, revision, report, practice, changed, printing, settings, form: form.id },
    charts: beside?.years,
    signed: frozen === null ? undefined : tellingOf(frozen),
    correction: correction === "" ? undefined : correction,
    ...(isMade(form.id, "both") ? { before: await found.before() } : {}),
  };
  const makes = { order, sheet };
  const goods = await (frozen === null ? delivered(ordered, makes) : issued(ordered, makes, filesOf(await store(), frozen)));
  if ("refusal" in goods) return refuse(503, goods.refusal);
  const notes = [...goods.notes, beside === undefined ? "" : leftOutOfCharts(beside.unclear)];
  const { title, state } = goods.document;
  const named = { title: `${title}${besideTitle(wanted)}`, state };
  return file(goods.bytes, form.file.type, fileNameIn(form, named), noteOf(notes));
}

async function get(request: Request, { params }: Props): Promise<Response> {
  const { id, form: word } = await params;
  const asked = new URL(request.url).searchParams;
  const style = styleNamed(asked.get("style"));
  if (style === undefined) return refuse(400, `没有“${asked.get("style") ?? ""}”这种版式。`);
  const form = fileNamed(word);
  if (form === undefined) return refuse(404, `不能导出为“${word}”。`);
  const version = askedNumber(asked.get("version"));
  if (version === undefined && asked.has("version")) return refuse(404, "没有这一版。请刷新“历史”页再选。");
  const freezing = askedNumber(asked.get("frozen"));
  if (freezing === undefined && asked.has("frozen")) return refuse(404, "没有这一次定稿。请刷新“定稿与发布”页再选。");
  const printing = { style, sealed: asked.get("seal") === "yes" };
  // PDF files take turns of their own, of seconds each, and a package holds one.
  const work = () => made({ id, version, freezing }, form, printing, asked.get("charts") === "yes" || form.charts === "itself");
  return isMade(form.id, "thread") ? inTurn(work) : work();
}

export const GET = answering(get);
