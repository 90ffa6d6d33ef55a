// What is said in passing, as a value: a message stands until its time is over, it is closed, or one goes to another page, and then
// still stands in the list 刚才做的, from where what it speaks of may be taken back. No clock and no page here.

/** `said` in passing; a `problem` stays longer; what is `underway` stays until its end is said in its place. */
export type Tone = "said" | "problem" | "underway";

/**
 * What a message offers to do, once. `stands`: of a way back, whether there is something left to take back; `isKept`: a table keeps the deed
 * among its own steps, where the list 刚才做的 finds it.
 */
export type Act = { readonly label: string; readonly onClick: () => void; readonly stands?: () => boolean; readonly isKept?: boolean };

/** What every way back is called, and the way forth again. */
export const [wayBack, wayForth] = ["撤销", "重做"] as const;

/** `id`: another of this id takes its place. `at`: milliseconds, when it was said. */
export type Message = { readonly id: string; readonly words: string; readonly tone: Tone; readonly at: number; readonly act?: Act };

/** `open`: it stands on the page, and not in the list alone. */
type Kept = Message & { readonly open: boolean };

/** The last of them first. */
export type Said = readonly Kept[];

export type SaidEvent =
  | { readonly kind: "said"; readonly message: Message }
  /** Its time is over, or it was closed. */
  | { readonly kind: "over"; readonly id: string }
  /** It no longer holds. */
  | { readonly kind: "withdrawn"; readonly id: string }
  /** What it offers was done. */
  | { readonly kind: "done"; readonly id: string }
  /** One has gone to another page. */
  | { readonly kind: "moved"; readonly at: number }
  /** The report is left: what was done in it cannot be taken back from elsewhere. */
  | { readonly kind: "left" };

/** Milliseconds that a message stands; 0: until it is told its end. */
export const lasts: { readonly [Key in Tone]: number } = { said: 6000, problem: 30_000, underway: 0 };

/** So many are kept. */
const most = 12;

/** What is said so shortly before one goes to another page belongs to going there. */
const belongs = 3000;

const closed = (one: Kept): Kept => (one.open ? { ...one, open: false } : one);

/** With nothing more to do. */
const without = ({ id, words, tone, at, open }: Kept): Kept => ({ id, words, tone, at, open });

export function step(said: Said, event: SaidEvent): Said {
  switch (event.kind) {
    case "said":
      return [{ ...event.message, open: true }, ...said.filter(({ id }) => id !== event.message.id)].slice(0, most);
    case "over":
      return said.map((one) => (one.id === event.id ? closed(one) : one));
    case "withdrawn":
      return said.filter(({ id }) => id !== event.id);
    case "done":
      return said.map((one) => (one.id === event.id ? closed(without(one)) : one));
    case "moved":
      return said.map((one) => (one.tone !== "underway" && event.at - one.at > belongs ? closed(one) : one));
    case "left":
      return said.map(without);
  }
}

/** The message that stands on the page. */
export const standing = (said: Said): Message | undefined => said.find(({ open }) => open);

/** What was said and can be read again: all but what is still under way. */
export const told = (said: Said): readonly Message[] => said.filter(({ tone }) => tone !== "underway");

/** Those of what was said that are deeds with a way back, which no table keeps. */
export const deedsIn = (said: Said): readonly (Message & { readonly act: Act })[] =>
  said.flatMap(({ act, ...message }) =>
    (act?.label === wayBack || act?.label === wayForth) && act.isKept !== true && act.stands?.() !== false ? [{ ...message, act }] : [],
  );
