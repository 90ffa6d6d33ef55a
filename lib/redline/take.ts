// What becomes of a report where changes are taken: a report again. Of what was not chosen nothing changes; what has no place any more stays away.
import type { Address } from "../edition/edition.ts";
import { dividedInto, joinedTexts, retexted, spliced, withBound, type BoundText } from "../report/bound.ts";
import type { NarrativeBlock, Report } from "../report/report.ts";
import type { Change, Taking } from "./change.ts";

type Blocks = readonly NarrativeBlock[];
type Of<Is extends Taking["is"]> = Extract<Taking, { readonly is: Is }>;

const taken = <Is extends Taking["is"]>(takings: readonly Taking[], is: Is): readonly Of<Is>[] =>
  takings.filter((one): one is Of<Is> => one.is === is);

/** The name of a paragraph that comes in with a change, the so-manieth. */
type Named = (change: Chosen, at?: number) => string;

type Chosen = Pick<Change, "id" | "taking">;
type Put = { readonly after: readonly string[]; readonly block: NarrativeBlock };

const takingsOf = (chosen: readonly Chosen[]): readonly Taking[] => chosen.flatMap(({ taking }) => taking ?? []);

/** Words exchanged from behind, so that no place moves; numbers that follow the tables move along (report/bound.ts). */
const withWords = (block: NarrativeBlock, words: readonly Of<"words">[]): NarrativeBlock =>
  [...words]
    .sort((one, two) => two.start - one.start || two.end - one.end)
    .reduce((now, { start, end, to }) => spliced(now, start, end, to), block);

/** The blocks without those that go away, and with new ones behind those that they follow, in their order. */
function rearranged(blocks: Blocks, away: ReadonlySet<string>, put: readonly Put[]): Blocks {
  const known = new Set(blocks.map(({ id }) => id));
  const behind = (id: string | undefined): Blocks =>
    put.flatMap(({ after, block }) => (after.find((one) => known.has(one)) === id ? [block] : []));
  return [...behind(undefined), ...blocks.flatMap((block) => [...(away.has(block.id) ? [] : [block]), ...behind(block.id)])];
}

function wordsTaken(blocks: Blocks, part: Address, takings: readonly Taking[]): Blocks {
  const words = taken(takings, "words").filter((one) => one.part === part);
  const whole = new Map(taken(takings, "block").flatMap((one) => (one.part === part ? [[one.block, one.to] as const] : [])));
  return blocks.map((block) => {
    const own = words.filter((one) => one.block === block.id);
    const text = whole.get(block.id);
    return text === undefined ? withWords(block, own) : retexted(block, text);
  });
}

const paragraph = (id: string, text: string): NarrativeBlock => ({ id, kind: "paragraph", text });

/** Paragraphs divided or joined; the first keeps its name, and a number that follows the tables goes with its words. */
function regrouped(blocks: Blocks, part: Address, chosen: readonly Chosen[], named: Named): Blocks {
  return chosen.reduce<Blocks>((now, change) => {
    const { taking } = change;
    if (taking?.is !== "regrouped" || taking.part !== part) return now;
    const [first = ""] = taking.blocks;
    const before = joinedTexts(
      now.flatMap(({ id, text, bound = [] }) => (taking.blocks.includes(id) ? [withBound<BoundText>({ text }, bound)] : [])),
      "",
    );
    const texts = dividedInto(retexted(before, taking.to.join("")), taking.to);
    const own = texts.map(({ text, bound = [] }, at) => withBound(paragraph(at === 0 ? first : named(change, at), text), bound));
    return now.flatMap((block) => (block.id === first ? own : taking.blocks.includes(block.id) ? [] : [block]));
  }, blocks);
}

/** What comes into a part with a change, and behind what. */
function putBy(change: Chosen, part: Address, report: Report, takings: readonly Taking[], named: Named): readonly Put[] {
  const { taking } = change;
  if (taking?.is === "added" && taking.part === part) {
    const { after, level, to } = taking;
    const id = named(change);
    return [{ after, block: level === null ? paragraph(id, to) : { id, kind: "heading", level, text: to } }];
  }
  if (taking?.is !== "moved" || taking.into !== part) return [];
  const block = wordsTaken(report.narrative[taking.part] ?? [], taking.part, takings).find(({ id }) => id === taking.block);
  if (block === undefined) return [];
  return [{ after: taking.after, block: taking.part === part ? block : { ...block, id: named(change) } }];
}

function partTaken(report: Report, part: Address, chosen: readonly Chosen[], named: Named): Blocks {
  const takings = takingsOf(chosen);
  const whole = chosen.find(({ taking }) => taking?.is === "own" && taking.part === part);
  if (whole?.taking?.is === "own") return whole.taking.to.map((text, at) => paragraph(named(whole, at), text));
  const away = takings.flatMap((one) => ((one.is === "removed" || one.is === "moved") && one.part === part ? [one.block] : []));
  const blocks = regrouped(wordsTaken(report.narrative[part] ?? [], part, takings), part, chosen, named);
  const put = chosen.flatMap((change) => putBy(change, part, report, takings, named));
  return rearranged(blocks, new Set(away), put);
}

const partsOf = (takings: readonly Taking[]): readonly Address[] => [
  ...new Set(takings.flatMap((one) => ("part" in one ? (one.is === "moved" ? [one.part, one.into] : [one.part]) : []))),
];

const textsOf = (takings: readonly Taking[], is: "figure" | "field"): Readonly<Record<Address, string>> =>
  Object.fromEntries(taken(takings, is).map(({ at, to }) => [at, to]));

const withoutBlank = (texts: Readonly<Record<Address, string>>): Readonly<Record<Address, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== ""));

/** The name of a paragraph that comes in with a change, the so-manieth. */
export const blockNamed = (prefix: string, { id }: Pick<Change, "id">, at = 0): string => `${prefix}${id}${at === 0 ? "" : `-${at}`}`;

/** The report with what was chosen. `prefix`: what the names of paragraphs that come in begin with; another for each file. */
export function withTaken(report: Report, chosen: readonly Chosen[], prefix = "word-"): Report {
  const takings = takingsOf(chosen);
  const named: Named = (change, at) => blockNamed(prefix, change, at);
  const about = new Map(taken(takings, "about").map(({ at, to }) => [at, to]));
  const unchosen = Object.fromEntries(taken(takings, "own").map(({ part }) => [part, ""]));
  const narrative = Object.fromEntries(partsOf(takings).map((part) => [part, partTaken(report, part, chosen, named)]));
  return {
    ...report,
    body: { ...report.body, name: about.get("name") ?? report.body.name, issuer: about.get("issuer") ?? report.body.issuer },
    date: about.get("date") ?? report.date,
    figures: withoutBlank({ ...report.figures, ...textsOf(takings, "figure") }),
    fields: withoutBlank({ ...report.fields, ...textsOf(takings, "field"), ...unchosen }),
    narrative: { ...report.narrative, ...narrative },
  };
}
