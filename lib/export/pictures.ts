// Whether this machine can draw what an order wants drawn: pictures need a font with Chinese letters, and the long picture something to show.
// Asked before the drawing, so that a person is told in a sentence, and a 发布包 leaves out what cannot be.
import { allOpened, opened } from "../arithmetic/open.ts";
import { nothingToDraw, posterOf } from "../charts/poster.ts";
import { noLetters, picturesLeftOut } from "../charts/words.ts";
import { formOf } from "./forms/forms.ts";
import type { Order } from "./order.ts";

const hasLetters = async (): Promise<boolean> => (await import("../fonts/letters.ts")).hasChinese();

/** What is to be told of a Word file, alone or in a 发布包, whose charts have no pictures here. */
export async function pictureNotes({ form, charts }: Order): Promise<readonly string[]> {
  const drawn = formOf(form).charts;
  if (charts === undefined || (drawn !== "docx" && drawn !== "parts")) return [];
  return (await hasLetters()) ? [] : [picturesLeftOut];
}

/** Why the long picture of an order's report cannot be made, in a sentence; null where it can. */
export async function posterRefusal({ report, charts = [] }: Pick<Order, "report" | "charts">): Promise<string | null> {
  const own = opened(report);
  if (own !== undefined && posterOf(own, allOpened(charts)) === null) return nothingToDraw;
  return (await hasLetters()) ? null : noLetters;
}
