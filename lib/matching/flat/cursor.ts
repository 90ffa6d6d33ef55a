// Where a walk stands in a text: its tokens, and how far it has come.
import { isEmpty } from "../../tables/matrix.ts";
import { isFigure } from "../figures/unit.ts";
import type { Token } from "./token.ts";
import { isSame, keysOf, type Keys } from "../labels/label.ts";

/** So many pieces at most is a label torn into: one letter a line. */
const mostPieces = 24;

const rows = new WeakMap<readonly Token[], ReadonlyMap<number, readonly Token[]>>();

/** The tokens of a text by their rows, gathered once. */
function byRow(tokens: readonly Token[]): ReadonlyMap<number, readonly Token[]> {
  const known = rows.get(tokens);
  if (known !== undefined) return known;
  const found = new Map<number, Token[]>();
  for (const token of tokens) {
    const own = found.get(token.row);
    if (own === undefined) found.set(token.row, [token]);
    else own.push(token);
  }
  rows.set(tokens, found);
  return found;
}

export class FlatCursor {
  at: number;
  readonly #tokens: readonly Token[];

  constructor(tokens: readonly Token[], start: number) {
    [this.#tokens, this.at] = [tokens, start];
  }

  get here(): Token | undefined {
    return this.#tokens[this.at];
  }

  get next(): Token | undefined {
    return this.#tokens[this.at + 1];
  }

  /** So many tokens behind the one here. */
  behind(most: number): readonly Token[] {
    return this.#tokens.slice(this.at + 1, this.at + 1 + most);
  }

  get before(): Token | undefined {
    return this.#tokens[this.at - 1];
  }

  inRow(row: number): readonly Token[] {
    return byRow(this.#tokens).get(row) ?? [];
  }

  skipBlanks(): void {
    while (this.here !== undefined && isEmpty(this.here.text)) this.at += 1;
  }

  /** Goes behind a token; its text as far as here. */
  take(end: number): string {
    const text = this.#tokens
      .slice(this.at, end)
      .map((token) => token.text)
      .join("");
    this.at = end;
    return text;
  }

  /** A bracket that closes the label may have come onto the next line. */
  #behindMarks(at: number): number {
    return /^[）)】」》”"，。：:；;]+$/u.test(this.#tokens[at]?.text ?? "") ? at + 1 : at;
  }

  /** The label here, torn into pieces or not: the token behind it. */
  labelAt(keys: Keys): number | undefined {
    let joined = "";
    // A number alone is the beginning of a label only as its ordinal: the rest of a figure that was cut would make 22. of 2. and be gone.
    const first = this.here?.text ?? "";
    for (let at = this.at; at < this.#tokens.length && at < this.at + mostPieces; at += 1) {
      const token = this.#tokens[at];
      if (token === undefined || (isEmpty(token.text) && joined === "")) return undefined;
      if (isEmpty(token.text)) continue;
      const here = joined === "" ? token.keys : keysOf(joined + token.text);
      joined += token.text;
      if (isSame(here, keys) && (here.exact === keys.exact || !isFigure(first))) return this.#behindMarks(at + 1);
      if (!keys.exact.startsWith(here.exact) && !keys.bare.startsWith(here.bare)) return undefined;
    }
    return undefined;
  }
}
