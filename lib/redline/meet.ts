// A file was made of the report as it once was; meanwhile somebody worked on. Each change meets what stands at its place now: where that is what the file began
// with, it may be taken; where it is what the file says, it is there already; where it is neither, all three are shown, and nothing is taken but by a person.
import { piecesOf } from "../compare/pieces.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import { choiceOf } from "../report/report.ts";
import type { Change, Taking } from "./change.ts";
import { edited } from "./edited.ts";
import { eachOnce } from "./edits.ts";
import { closed, foldedText } from "./fold.ts";
import { choiceNames } from "../report/choiceNames.ts";

/** `already`: how many changes the report has by now. */
export type Met = { readonly changes: readonly Change[]; readonly already: number };

const gone = "（现在没有这一段了）";

const isSame = (one: string, two: string): boolean => foldedText(one) === foldedText(two);

const blockIn = (report: Report, part: string, id: string): NarrativeBlock | undefined =>
  report.narrative[part]?.find((block) => block.id === id);

type AtBlock = Extract<Taking, { readonly is: "words" | "block" | "removed" }>;

/** What the paragraph of these changes is once they are taken, as the file has it. */
const theirsOf = (base: NarrativeBlock, takings: readonly AtBlock[]): string => {
  const whole = takings.find((one) => one.is === "block");
  return whole?.is === "block"
    ? whole.to
    : edited(
        base.text,
        takings.flatMap((one) => (one.is === "words" ? [one] : [])),
      );
};

/** Changes within one paragraph that was changed on both sides, as one. */
function asWhole(
  changes: readonly Change[],
  part: string,
  base: NarrativeBlock,
  theirs: string,
  now: NarrativeBlock | undefined,
): Change | undefined {
  const [first] = changes;
  if (first === undefined) return undefined;
  const tracked = changes.every((one) => one.tracked === first.tracked) ? first.tracked : "some";
  const by = eachOnce(changes.flatMap((one) => one.by));
  return {
    ...first,
    ...{ from: base.text.trim(), to: theirs.trim(), before: "", after: "", by, tracked },
    subject: changes.some(({ subject }) => subject === "number") ? "number" : first.subject,
    now: now === undefined ? gone : now.text.trim(),
    pieces: piecesOf(base.text.trim(), theirs.trim()),
    ...(now === undefined ? {} : { nowPieces: piecesOf(base.text.trim(), now.text.trim()) }),
    taking: now === undefined ? null : { is: "block", part, block: base.id, to: theirs },
    hint: now === undefined ? "这一段后来删去了；要用的话，请自己加回去。" : "",
  };
}

function atBlock(base: Report, now: Report, change: Change, taking: AtBlock, all: readonly Change[]): readonly Change[] {
  const [old, own] = [blockIn(base, taking.part, taking.block), blockIn(now, taking.part, taking.block)];
  if (old === undefined) return [];
  if (taking.is === "removed") {
    if (own === undefined) return [];
    return isSame(own.text, old.text) ? [change] : [{ ...change, now: own.text.trim() }];
  }
  if (own !== undefined && isSame(own.text, old.text)) return [change];
  const together = all.filter(
    ({ taking: one }) => (one?.is === "words" || one?.is === "block") && one.part === taking.part && one.block === taking.block,
  );
  if (together[0] !== change) return [];
  const theirs = theirsOf(
    old,
    together.flatMap(({ taking: one }) => (one?.is === "words" || one?.is === "block" ? [one] : [])),
  );
  if (own !== undefined && isSame(own.text, theirs)) return [];
  return [asWhole(together, taking.part, old, theirs, own)].flatMap((one) => one ?? []);
}

/** A text at a place: what it was, is and would be. */
function atPlace(change: Change, was: string, is: string, to: string): readonly Change[] {
  if (closed(is) === closed(was)) return [change];
  return closed(is) === closed(to) ? [] : [{ ...change, now: is }];
}

const aboutOf = ({ body, date }: Report, at: "name" | "issuer" | "date"): string => (at === "date" ? date : body[at]);

/** Whether a paragraph stands by now where the file has moved it: behind the nearest of those that are still there; what came in since does not count. */
function isMoved(base: Report, now: Report, { block, into, after }: Extract<Taking, { readonly is: "moved" }>): boolean {
  const blocks = now.narrative[into] ?? [];
  const at = blocks.findIndex(({ id }) => id === block);
  if (at < 0) return false;
  const nearest = blocks
    .slice(0, at)
    .filter(({ id }) => blockIn(base, into, id) !== undefined)
    .at(-1)?.id;
  return nearest === after.find((id) => blocks.some((one) => one.id === id));
}

function met(base: Report, now: Report, change: Change, all: readonly Change[]): readonly Change[] {
  const { taking } = change;
  if (taking === null) return [change];
  switch (taking.is) {
    case "figure":
      return atPlace(change, base.figures[taking.at] ?? "", now.figures[taking.at] ?? "", taking.to);
    case "field":
      return atPlace(change, base.fields[taking.at] ?? "", now.fields[taking.at] ?? "", taking.to);
    case "about":
      return atPlace(change, aboutOf(base, taking.at), aboutOf(now, taking.at), taking.to);
    case "words":
    case "block":
    case "removed":
      return atBlock(base, now, change, taking, all);
    case "added": {
      const own = (now.narrative[taking.part] ?? []).filter(({ id }) => blockIn(base, taking.part, id) === undefined);
      if (own.some(({ text }) => isSame(text, taking.to))) return [];
      const choice = choiceOf(now, taking.part);
      return choice === undefined
        ? [change]
        : [
            {
              ...change,
              taking: null,
              hint: `这一部分现在选了“${choiceNames.ready}”；要用的话，请自己加。`,
              now: `（${choiceNames.ready}）`,
            },
          ];
    }
    case "moved": {
      if (isMoved(base, now, taking)) return [];
      const own = blockIn(now, taking.part, taking.block);
      return own === undefined ? [{ ...change, taking: null, now: gone, hint: "这一段后来删去了。" }] : [change];
    }
    case "regrouped": {
      const own = taking.blocks.map((id) => blockIn(now, taking.part, id)?.text);
      const old = taking.blocks.map((id) => blockIn(base, taking.part, id)?.text ?? "");
      if (own.every((text, at) => text !== undefined && isSame(text, old[at] ?? ""))) return [change];
      return [
        { ...change, taking: null, now: own.map((text) => text?.trim() ?? gone).join("\n"), hint: "这几段后来改过；请自己分段或并段。" },
      ];
    }
    case "own": {
      const [was, is] = [choiceOf(base, taking.part), choiceOf(now, taking.part)];
      if (was === is && is !== undefined) return [change];
      const texts = (now.narrative[taking.part] ?? []).map(({ text }) => text.trim()).join("\n");
      return isSame(texts, taking.to.join("\n")) ? [] : [{ ...change, now: texts === "" ? "（空的）" : texts }];
    }
  }
}

/** The changes of a file that was made of `base`, beside the report as it is now. */
export function metWith(changes: readonly Change[], base: Report, now: Report): Met {
  if (base === now) return { changes, already: 0 };
  const found = changes.flatMap((change) => met(base, now, change, changes));
  const kept = new Set(found.map(({ id }) => id));
  const within = (change: Change): boolean => {
    const { taking } = change;
    return (
      taking?.is === "words" &&
      found.some(({ taking: one }) => one?.is === "block" && one.part === taking.part && one.block === taking.block)
    );
  };
  return { changes: found, already: changes.filter((change) => !kept.has(change.id) && !within(change)).length };
}
