// What a change of numbers would do to the equations: which it mends, which it breaks, and what would still be off.
import type { Address } from "../edition/edition.ts";
import { holds, type Sides, type Case, type State } from "./standing.ts";

/** A place and by how much its number would change. */
export type Shift = { readonly at: Address; readonly by: bigint };

/** Numbers of equations. `sides`: of every equation that the change reaches, after it. */
export type Outcome = {
  readonly mended: readonly number[];
  readonly broken: readonly number[];
  readonly sides: ReadonlyMap<number, Sides>;
};

/** An open equation is judged only by a change of the very place that it waits for. */
const judged = (state: State | null | undefined, changes: readonly Shift[]): state is State =>
  state !== null && state !== undefined && (state.open === undefined || changes.some(({ at }) => at === state.open));

function sidesAfter({ system, states }: Case, changes: readonly Shift[]): ReadonlyMap<number, Sides> {
  const after = new Map<number, Sides>();
  for (const { at, by } of changes)
    for (const part of system.parts.get(at) ?? []) {
      const state = states[part.equation];
      if (!judged(state, changes)) continue;
      const { left, right } = after.get(part.equation) ?? state;
      after.set(part.equation, { left: left + part.left * by, right: right + part.right * by });
    }
  return after;
}

/** The outcome of some changes made together. */
export function outcomeOf(standing: Case, changes: readonly Shift[]): Outcome {
  const sides = sidesAfter(standing, changes);
  const mended: number[] = [];
  const broken: number[] = [];
  for (const [number, after] of sides) {
    const [equation, state] = [standing.system.equations[number], standing.states[number]];
    if (equation === undefined || state === null || state === undefined || state.holds === holds(equation, after)) continue;
    (state.holds ? broken : mended).push(number);
  }
  return { mended, broken, sides };
}
