// A text cut into clauses. What stands in round brackets is clauses of its own, and the one around it goes on behind them; marks inside of titles and
// quotes end none, and what a title says is none of the text's own.
import type { BracketToken, MarkName, Scanned, Token } from "./token.ts";

/**
 * `depth`: how many round brackets are around it. `sentence`: counted from 0; those in brackets are of the sentence around them. `ends`: the mark that
 * ends it, "" at the end of the text or of the bracket.
 */
export type Clause = {
  readonly start: number;
  readonly end: number;
  readonly depth: number;
  readonly sentence: number;
  readonly tokens: readonly Token[];
  readonly ends: MarkName | "";
};

/** Of clauses of a sentence in their order those behind its last semicolon. */
export const lastHalf = (clauses: readonly Clause[]): readonly Clause[] =>
  clauses.slice(clauses.map(({ ends }) => ends).lastIndexOf("semicolon") + 1);

type Growing = { start: number; end: number; tokens: Token[] };

type Wrap = "title" | "quote" | "";

/** What the insides of a bracket are, where it stands in nothing, or in something that is `around`. A title makes a title of all that is in it. */
function wrapIn({ family, partner }: BracketToken, around: Wrap): Wrap {
  if (partner < 0 || around === "title") return around;
  if (family === "title" || family === "innerTitle") return "title";
  return family === "quote" || family === "innerQuote" ? "quote" : around;
}

/** Of each token, whether it stands inside of a title or a quote, however deep. */
function wrapsOf(tokens: readonly Token[]): readonly Wrap[] {
  const [own, inside]: [Wrap[], Wrap[]] = [[], []];
  tokens.forEach((token, at) => {
    const wrap = inside[token.within] ?? "";
    own.push(wrap);
    inside[at] = token.kind === "bracket" && token.opens ? wrapIn(token, wrap) : wrap;
  });
  return own;
}

/** The clauses of a text, in the order in which they end. */
export function clausesOf({ text, tokens }: Scanned): readonly Clause[] {
  const found: Clause[] = [];
  const open: Growing[] = [{ start: 0, end: 0, tokens: [] }];
  let sentence = 0;
  const finish = (end: number, ends: Clause["ends"]) => {
    const own = open.at(-1);
    if (own !== undefined && (own.tokens.length > 0 || end > own.start))
      found.push({ start: own.start, end, depth: open.length - 1, sentence, tokens: own.tokens, ends });
  };
  const wraps = wrapsOf(tokens);
  for (const [at, token] of tokens.entries()) {
    const around = wraps[at] ?? "";
    if (around === "title") continue;
    if (token.kind === "bracket" && token.family === "round" && token.partner >= 0 && around === "") {
      if (token.opens) open.push({ start: token.end, end: token.end, tokens: [] });
      else {
        finish(token.start, "");
        if (open.length > 1) open.pop();
      }
      continue;
    }
    if (token.kind === "mark" && token.mark !== "list" && around === "") {
      finish(token.start, token.mark);
      open[open.length - 1] = { start: token.end, end: token.end, tokens: [] };
      if ((token.mark === "stop" || token.mark === "break") && open.length === 1) sentence += 1;
      continue;
    }
    open.at(-1)?.tokens.push(token);
  }
  while (open.length > 0) {
    finish(text.length, "");
    open.pop();
  }
  return found;
}
