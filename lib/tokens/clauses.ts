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

type Growing = { start: number; end: number; tokens: Token[] };

const innermost = (tokens: readonly Token[], { within }: Token): BracketToken | undefined => {
  const bracket = tokens[within];
  return bracket?.kind === "bracket" ? bracket : undefined;
};

/** Whether it stands inside of a title or a quote, however deep, and which is the outermost. */
function wrapped(tokens: readonly Token[], token: Token): "title" | "quote" | "" {
  let found: "title" | "quote" | "" = "";
  for (let around = innermost(tokens, token); around !== undefined; around = innermost(tokens, around)) {
    if (around.partner < 0) continue;
    if (around.family === "title" || around.family === "innerTitle") found = "title";
    if (around.family === "quote" || around.family === "innerQuote") found = "quote";
  }
  return found;
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
  for (const token of tokens) {
    const around = wrapped(tokens, token);
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
