// What a person has decided of the changes in a Word file: each is open, to be taken, or not to be taken; and what was taken already. A value, without React.
import type { Change } from "#lib/redline/change.ts";

export type Decision = "take" | "leave";

/** `taken`: what is in the report by now, act by act. */
export type Decisions = { readonly of: ReadonlyMap<string, Decision>; readonly taken: readonly (readonly string[])[] };

export const undecided: Decisions = { of: new Map(), taken: [] };

/** Whether a person has anything to decide of it. */
export const isOpen = ({ taking }: Change): boolean => taking !== null;

/** Whether it would be taken over something that was written since: nobody takes that with all the others. */
export const isDisputed = ({ now }: Change): boolean => now !== null;

const isTaken = ({ taken }: Decisions, { id }: Change): boolean => taken.some((ids) => ids.includes(id));

/** Decides, or where it was decided so already, opens it again. */
export function decided(decisions: Decisions, ids: readonly string[], decision: Decision): Decisions {
  const of = new Map(decisions.of);
  const isUndone = ids.every((id) => of.get(id) === decision);
  for (const id of ids)
    if (isUndone) of.delete(id);
    else of.set(id, decision);
  return { ...decisions, of };
}

/** The ids of a change and of those that are taken with it or not at all: they are decided in one. */
export const withItsOwn = (changes: readonly Change[], { id, together }: Change): readonly string[] =>
  together === undefined ? [id] : changes.flatMap((one) => (one.together === together ? [one.id] : []));

/** What is in the report by now. */
export const inReport = (changes: readonly Change[], decisions: Decisions): readonly Change[] =>
  changes.filter((change) => isTaken(decisions, change));

/** What is still listed. */
export const listed = (changes: readonly Change[], decisions: Decisions): readonly Change[] =>
  changes.filter((change) => !isTaken(decisions, change));

/** What is to be taken with the next act. */
export const chosenIn = (changes: readonly Change[], decisions: Decisions): readonly Change[] =>
  listed(changes, decisions).filter((change) => isOpen(change) && decisions.of.get(change.id) === "take");

/** What nobody has decided yet and all may be taken at once: nothing that is disputed, nor what would bring it along. */
export function plainIn(changes: readonly Change[], decisions: Decisions): readonly Change[] {
  const disputed = new Set(changes.filter(isDisputed).flatMap((change) => withItsOwn(changes, change)));
  return listed(changes, decisions).filter((change) => isOpen(change) && !disputed.has(change.id) && !decisions.of.has(change.id));
}

export const takenWith = (decisions: Decisions, ids: readonly string[]): Decisions => ({ ...decisions, taken: [...decisions.taken, ids] });

export const takenBackIn = (decisions: Decisions, ids: readonly string[]): Decisions => ({
  ...decisions,
  taken: decisions.taken.filter((own) => own !== ids),
});

export type Counts = { readonly open: number; readonly take: number; readonly leave: number };

/** How many are still to be decided, to be taken and not to be. */
export function countsOf(changes: readonly Change[], decisions: Decisions): Counts {
  const own = listed(changes, decisions).filter(isOpen);
  const take = own.filter(({ id }) => decisions.of.get(id) === "take").length;
  const leave = own.filter(({ id }) => decisions.of.get(id) === "leave").length;
  return { open: own.length - take - leave, take, leave };
}
