// Draws the pages of a PDF in the browser, as pictures, by the same pdf.js that the server reads it with (lib/reading/pdf). Nothing of the file is run and
// nothing is fetched but our own maps of characters. Fetched when a PDF is shown: it is large.
import { getDocument } from "unpdf/pdfjs";
import { fillIn } from "./oldBrowser.ts";

/** `draw`: page `number`, from 1, onto a canvas of this many pixels in width. Answers its size in points. */
export type PdfPages = {
  readonly count: number;
  readonly draw: (number: number, canvas: HTMLCanvasElement, width: number) => Promise<{ readonly width: number; readonly height: number }>;
  readonly close: () => void;
};

/** The maps that PDFs in GBK need. */
class Carried {
  async fetch({ kind, filename }: { readonly kind: string; readonly filename: string }): Promise<Uint8Array> {
    const { default: maps } = await import("#lib/reading/pdf/cmaps.json");
    const found = kind === "cMapUrl" ? new Map<string, string>(Object.entries(maps)).get(filename) : undefined;
    if (found === undefined) throw new RangeError(`not carried: ${kind} ${filename}`);
    return Uint8Array.from(atob(found), (sign) => sign.charCodeAt(0));
  }
}

/** Opens the bytes of a PDF. Rejects where they are none that can be drawn. */
export async function pdfPages(file: Blob): Promise<PdfPages> {
  fillIn();
  const task = getDocument({
    data: new Uint8Array(await file.arrayBuffer()),
    BinaryDataFactory: Carried,
    cMapUrl: "carried/",
    cMapPacked: true,
    useWorkerFetch: false,
    useWasm: false,
    useSystemFonts: true,
    enableXfa: false,
    verbosity: 0,
  });
  const document = await task.promise;
  return {
    count: document.numPages,
    draw: async (number, canvas, width) => {
      const page = await document.getPage(number);
      const plain = page.getViewport({ scale: 1 });
      const viewport = page.getViewport({ scale: width / plain.width });
      // Drawn apart: what is begun and not wanted any more must not mix with what is shown.
      const apart = Object.assign(window.document.createElement("canvas"), {
        width: Math.round(viewport.width),
        height: Math.round(viewport.height),
      });
      await page.render({ canvas: apart, viewport }).promise;
      canvas.width = apart.width;
      canvas.height = apart.height;
      canvas.getContext("2d")?.drawImage(apart, 0, 0);
      page.cleanup();
      return { width: plain.width, height: plain.height };
    },
    close: () => void task.destroy(),
  };
}
