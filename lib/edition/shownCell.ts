// What a table that is only read says of its cells: the preview of a paste, two reports side by side, a report beside the one of a
// backup. Who compares makes them, who draws knows no more than this. Colour alone says nothing: each tone has its sign and its words.
import type { Address, Grid } from "./edition.ts";

/**
 * `plain`: nothing to say. `filled`: it was blank. `changed`: another figure than before. `marked`: a change that needs a look.
 * `wrong`: what was brought does not stand here, or does not agree. `quiet`: nothing to compare with.
 */
export type Tone = "plain" | "filled" | "changed" | "marked" | "wrong" | "quiet";

/**
 * `name`: of the place, in the words of the form. `text`: the figure that stands here, "" for a blank. `was`: what stood, or stands in the
 * other report, in small letters; "" for nothing to show. `words`: all of it in a sentence, for who hovers or listens; "" for nothing to say.
 */
export type ShownCell = {
  readonly name: string;
  readonly text: string;
  readonly computed: boolean;
  readonly tone: Tone;
  readonly sign: string;
  readonly was: string;
  readonly words: string;
};

/** A table of the form with what each of its cells shows. */
export type ShownGrid = { readonly grid: Grid; readonly cells: Readonly<Record<Address, ShownCell>> };
