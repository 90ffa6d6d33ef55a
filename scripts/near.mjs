// @ts-check
// Which unit tests are near a change, nearest first, and how many of them go into a given time. Pure: what files import and how long a test
// takes are told.
import { dirname } from "node:path";

/**
 * `run`: in that order; `slow`: near too, but there was no time for them; `far`: how many more a change of these files can reach.
 * @typedef {{ run: string[], slow: string[], far: number }} Near
 */

/** What a test file costs beside its tests: a process, and the code that it loads. Seconds. */
const start = 0.5;
/** Of a file that was never run here: more than most take. Seconds. */
const unknown = 1;
/** Through how many files a change is followed. */
const farthest = 2;

const isTest = (/** @type {string} */ file) => file.endsWith(".test.ts");

/**
 * The test beside a changed file, and a changed test, are run whatever they take; then those that import a changed file, those in its folder, and
 * those one file further, each from the quickest on, until the time is up.
 * @param {string[]} changed paths from the root, deleted files too
 * @param {ReadonlyMap<string, string[]>} imports for each file of ours the files that it imports
 * @param {(file: string) => number | undefined} secondsOf how long the tests of a file took the last time
 * @param {number} seconds for all together, one after the other
 * @returns {Near}
 */
export function near(changed, imports, secondsOf, seconds) {
  const steps = stepsFrom(changed, imports);
  const folders = new Set(changed.map((file) => dirname(file)));
  const twins = new Set(changed.map((file) => file.replace(/(\.testing)?\.(ts|tsx|mjs)$/, ".test.ts")));
  const tests = [...imports.keys()].filter(isTest);
  const cost = (/** @type {string} */ file) => start + (secondsOf(file) ?? unknown);
  const rank = (/** @type {string} */ file) => {
    const step = steps.get(file) ?? Infinity;
    return step === 0 || twins.has(file) ? 0 : step === 1 ? 1 : folders.has(dirname(file)) ? 2 : step + 1;
  };
  const ranked = tests
    .map((file) => ({ file, rank: rank(file), cost: cost(file) }))
    .sort((one, two) => one.rank - two.rank || one.cost - two.cost);
  const candidates = ranked.filter((one) => one.rank <= farthest + 1);
  let left = seconds;
  const run = candidates.filter((one) => {
    const taken = one.rank === 0 || one.cost <= left;
    if (taken) left -= one.cost;
    return taken;
  });
  return {
    run: run.map(({ file }) => file),
    slow: candidates.filter((one) => !run.includes(one)).map(({ file }) => file),
    far: ranked.filter((one) => one.rank > farthest + 1 && one.rank < Infinity).length,
  };
}

/**
 * Through how many imports each file is reached by a change: 0 for a changed one, 1 for one that imports it.
 * @param {string[]} changed
 * @param {ReadonlyMap<string, string[]>} imports
 */
function stepsFrom(changed, imports) {
  /** @type {Map<string, string[]>} */
  const users = new Map();
  for (const [file, paths] of imports) for (const path of paths) users.set(path, [...(users.get(path) ?? []), file]);
  const steps = new Map(changed.map((file) => [file, 0]));
  for (const [file, step] of steps) for (const user of users.get(file) ?? []) if (!steps.has(user)) steps.set(user, step + 1);
  return steps;
}
