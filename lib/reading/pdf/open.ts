// Opens a PDF with pdf.js (as unpdf packs it) and hands out its pages as plain values: what is drawn, in order, and the text as pdf.js
// itself puts it together. The only file that names the library; what is drawn means is asked in draw.ts.
//
// Nothing is fetched: the maps of characters are carried (cmaps.json), fonts and programs for pictures are refused. No script of the file is run.
import { getDocument, OPS, type PDFDocumentProxy } from "unpdf/pdfjs";
import { UnreadableSource } from "../reading.ts";
import type { Matrix } from "./geometry.ts";
import { refuseHeavy } from "./weight.ts";

/** One step of drawing by its name in pdf.js (`showText`, `constructPath`), with what it is told. */
export type Step = { readonly name: string; readonly told: readonly unknown[] };

/** `spells`: whether its signs are known by a map of its own or of its kind; otherwise what pdf.js calls letters are numbers of shapes. */
export type Font = {
  readonly matrix: readonly number[];
  readonly upright: boolean;
  readonly columns: readonly number[] | undefined;
  readonly drawnAnew: boolean;
  readonly spells: boolean;
};

/** A piece of text as pdf.js puts it together: it begins at `from` and is so long, in points of the page as its file has it. */
export type TextPiece = { readonly text: string; readonly matrix: readonly number[]; readonly length: number; readonly font: string };

export type PdfPage = {
  readonly width: number;
  readonly height: number;
  /** From the page as the file has it to the page as it is shown, in points from its upper left corner. */
  readonly shown: Matrix;
  readonly steps: readonly Step[];
  readonly fontOf: (name: string) => Font | undefined;
  readonly isLayerSeen: (layer: unknown) => boolean;
  readonly pieces: readonly TextPiece[];
  readonly comments: readonly Comment[];
};

/** What somebody wrote beside the page, which is not printed with it; `onPage`: upon it, in a box that each program draws for itself. */
export type Comment = { readonly text: string; readonly rectangle: readonly number[]; readonly onPage: boolean };

/** More pages than any report has; more of them would be a book. */
const mostPages = 300;

const names = new Map(Object.entries(OPS).map(([name, number]) => [number, name]));

/** Hands out the carried maps by name; what is not carried is not there. */
class Carried {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const { default: maps } = await import("./cmaps.json", { with: { type: "json" } });
    const found = kind === "cMapUrl" ? new Map<string, string>(Object.entries(maps)).get(filename) : undefined;
    if (found === undefined) throw new RangeError(`not carried: ${kind} ${filename}`);
    return Uint8Array.from(Buffer.from(found, "base64"));
  }
}

const isNumbers = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every((one) => typeof one === "number");

const matrixOf = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = isNumbers(value) ? value : [];
  return [a, b, c, d, e, f];
};

/** What is asked of a font object of pdf.js; a map by numbers of shapes has a first and a last, and no entries. */
function fontFrom(found: unknown): Font | undefined {
  if (typeof found !== "object" || found === null || !("fontMatrix" in found)) return undefined;
  const { fontMatrix } = found;
  const map = "toUnicode" in found ? found.toUnicode : undefined;
  return {
    matrix: isNumbers(fontMatrix) ? fontMatrix : [0.001, 0, 0, 0.001, 0, 0],
    upright: "vertical" in found && found.vertical === true,
    columns: "defaultVMetrics" in found && isNumbers(found.defaultVMetrics) ? found.defaultVMetrics : undefined,
    drawnAnew: "isType3Font" in found && found.isType3Font === true,
    spells: typeof map === "object" && map !== null && !("firstChar" in map),
  };
}

const why: Readonly<Record<string, string>> = {
  PasswordException: "这份 PDF 加了打开密码，读不出内容。请先在 PDF 阅读器里输入密码打开，打印或另存为不加密的 PDF，再选择",
  InvalidPDFException: "这份 PDF 已经损坏，或者没有下载完整，打不开。请重新下载或复制一次，再选择",
};

/** Says in Chinese what pdf.js found; whatever it throws is about the file. */
function unreadable(problem: unknown): UnreadableSource {
  if (problem instanceof UnreadableSource) return problem;
  const name = problem instanceof Error ? problem.name : "";
  return new UnreadableSource(why[name] ?? "这份 PDF 里有读不懂的地方，没有读成。请换一份，或用 PDF 阅读器打印成新的 PDF，再选择", {
    cause: problem,
  });
}

/** Whatever pdf.js throws is about the file; what we throw is not. */
async function asking<Result>(ask: () => Promise<Result>): Promise<Result> {
  try {
    return await ask();
  } catch (problem) {
    throw unreadable(problem);
  }
}

async function opened(bytes: Uint8Array): Promise<PDFDocumentProxy> {
  if (bytes.byteLength === 0) throw new UnreadableSource("文件是空的（0 字节）");
  refuseHeavy(bytes);
  return getDocument({
    // pdf.js gives away what it is given.
    data: bytes.slice(),
    BinaryDataFactory: Carried,
    cMapUrl: "carried/",
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: false,
    disableFontFace: true,
    fontExtraProperties: true,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    enableXfa: false,
    verbosity: 0,
  }).promise;
}

async function pageOf(document: PDFDocumentProxy, number: number): Promise<PdfPage> {
  const page = await document.getPage(number);
  try {
    const layers = await document.getOptionalContentConfig();
    const view = page.getViewport({ scale: 1 });
    // Annotations as they are printed (1 of AnnotationMode): fields with what was filled in.
    const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: 1 });
    const { items } = await page.getTextContent({ disableNormalization: true });
    const annotations: readonly unknown[] = await page.getAnnotations();
    const fonts = new Map<string, Font | undefined>();
    const used = fnArray.flatMap((operator, at) => (operator === OPS.setFont ? [String(argsArray[at]?.[0])] : []));
    for (const name of new Set(used)) fonts.set(name, page.commonObjs.has(name) ? fontFrom(page.commonObjs.get(name)) : undefined);
    return {
      width: view.width,
      height: view.height,
      shown: matrixOf(view.transform),
      steps: fnArray.map((operator, at) => ({ name: names.get(operator) ?? "", told: Array.isArray(argsArray[at]) ? argsArray[at] : [] })),
      fontOf: (name) => fonts.get(name),
      isLayerSeen: (layer) => layers.isVisible(layer),
      pieces: items.flatMap((item) =>
        "str" in item ? [{ text: item.str, matrix: matrixOf(item.transform), length: item.width, font: item.fontName }] : [],
      ),
      comments: annotations.flatMap(commentFrom),
    };
  } finally {
    page.cleanup();
  }
}

function commentFrom(annotation: unknown): readonly Comment[] {
  if (typeof annotation !== "object" || annotation === null || !("contentsObj" in annotation) || !("rect" in annotation)) return [];
  const { contentsObj, rect } = annotation;
  const subtype = "subtype" in annotation ? String(annotation.subtype) : "";
  const onPage = subtype === "FreeText" && "hasAppearance" in annotation && annotation.hasAppearance === false;
  const isPrinted = !onPage && /^(?:Widget|FreeText|Link|Popup)$/.test(subtype);
  const text = typeof contentsObj === "object" && contentsObj !== null && "str" in contentsObj ? String(contentsObj.str).trim() : "";
  return text === "" || isPrinted || !isNumbers(rect) ? [] : [{ text, rectangle: rect, onPage }];
}

/** `isForm`: whether it holds a form that only Adobe's own programs draw (XFA). `keywords`: as its properties have them, "" for none. */
export type PdfFile = {
  readonly pages: number;
  readonly isForm: boolean;
  readonly keywords: string;
  readonly pageAt: (number: number) => Promise<PdfPage>;
};

function refuseStrange(pages: number, isTold: (name: string) => boolean): void {
  if (isTold("IsCollectionPresent"))
    throw new UnreadableSource("这是 PDF 文件包，里面装着别的文件，本身没有报告。请用 PDF 阅读器打开，把其中的报告另存出来，再选择");
  if (pages > mostPages)
    throw new UnreadableSource(
      `这份 PDF 有 ${pages} 页，一份年度报告没有这么长（最多读 ${mostPages} 页）。请只把年度报告那几页另存为一份 PDF，再选择`,
    );
}

/** Opens a PDF, has `work` done with it, and closes it. Throws UnreadableSource with a sentence, whatever is wrong with the file or with a page of it. */
export async function withPdf<Result>(bytes: Uint8Array, work: (file: PdfFile) => Promise<Result>): Promise<Result> {
  const document = await asking(() => opened(bytes));
  try {
    const { info } = await asking(() => document.getMetadata());
    const isTold = (name: string): boolean => Object.entries(info).some(([key, value]) => key === name && value === true);
    refuseStrange(document.numPages, isTold);
    return await work({
      pages: document.numPages,
      isForm: isTold("IsXFAPresent"),
      keywords: "Keywords" in info && typeof info.Keywords === "string" ? info.Keywords : "",
      pageAt: (number) => asking(() => pageOf(document, number)),
    });
  } finally {
    await document.loadingTask.destroy();
  }
}
