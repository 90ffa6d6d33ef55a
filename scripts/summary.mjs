// @ts-check
// Adds up what vitest and Playwright report and says it in lines a person reads. Pure: JSON in, lines out.
// A test may be skipped only for want of a tool of the machine, named by a tag in its title or by its Playwright project;
// any other skip counts as a failure, so that a test cannot be switched off and forgotten.
import { reasonFor, tags } from "./tools.mjs";

/** @typedef {{ name: string, state: "passed" | "failed" | "skipped", tags: string[] }} Outcome */
/** @typedef {{ fullName: string, status: string }} VitestTest */
/** @typedef {{ testResults: { name: string, status: string, assertionResults: VitestTest[] }[] }} VitestReport */
/** @typedef {{ projectName: string, status: string }} PlaywrightTest */
/** @typedef {{ title: string, file?: string, specs?: { title: string, tests: PlaywrightTest[] }[], suites?: PlaywrightSuite[] }} PlaywrightSuite */
/** @typedef {{ suites: PlaywrightSuite[] }} PlaywrightReport */
/** @typedef {import("./tools.mjs").Tools} Tools */

/** @param {VitestReport} report @returns {Outcome[]} */
export function fromVitest({ testResults }) {
  return testResults.flatMap(({ name: file, status, assertionResults }) => {
    if (status === "failed" && assertionResults.length === 0) return [{ name: file, state: /** @type {const} */ ("failed"), tags: [] }];
    return assertionResults.map((test) => ({ name: test.fullName, state: vitestState(test.status), tags: tagsIn(test.fullName) }));
  });
}

/** @param {string} status @returns {Outcome["state"]} */
function vitestState(status) {
  return status === "passed" || status === "failed" ? status : "skipped";
}

/** @param {PlaywrightReport} report @returns {Outcome[]} */
export function fromPlaywright({ suites }) {
  return suites.flatMap((suite) => fromSuite(suite, ""));
}

/** @param {PlaywrightSuite} suite @param {string} above @returns {Outcome[]} */
function fromSuite({ title, specs = [], suites = [] }, above) {
  const path = `${above}${title} › `;
  const own = specs.flatMap((spec) =>
    spec.tests.map(({ projectName, status }) => {
      const name = `${path}${spec.title}`;
      return { name: `[${projectName}] ${name}`, state: playwrightState(status), tags: [projectName, ...tagsIn(name)] };
    }),
  );
  return [...own, ...suites.flatMap((suite) => fromSuite(suite, path))];
}

/** @param {string} status @returns {Outcome["state"]} */
function playwrightState(status) {
  return status === "expected" ? "passed" : status === "skipped" ? "skipped" : "failed";
}

/** @param {string} title */
function tagsIn(title) {
  return [...title.matchAll(/\[([a-z0-9-]+)\]/g)].map(([, tag = ""]) => tag);
}

/**
 * The closing lines and whether all is well. `strict` (CI) lets no test go unrun.
 * @param {Outcome[]} outcomes
 * @param {Tools} found
 * @param {boolean} strict
 */
export function summarise(outcomes, found, strict) {
  const skipped = outcomes
    .filter(({ state }) => state === "skipped")
    .map((outcome) => ({ ...outcome, reason: reasonToSkip(outcome, found) }));
  const excused = skipped.filter(({ reason }) => reason !== undefined);
  const unexcused = skipped.filter(({ reason }) => reason === undefined);
  const passed = outcomes.filter(({ state }) => state === "passed").length;
  const failed = outcomes.length - passed - excused.length;
  const lines = [
    ...excused.map(({ name, reason }) => `未运行：${name}——${reason}`),
    ...unexcused.map(({ name }) => `不应跳过：${name}（只有缺少工具的测试可以跳过，标题里要写明工具，如 [soffice]）`),
    `${passed} passed, ${failed} failed, ${excused.length} skipped`,
  ];
  return { lines, ok: failed === 0 && passed > 0 && !(strict && excused.length > 0) };
}

/** Why a skipped test could not run, if a tool that it names is missing. @param {Outcome} outcome @param {Tools} found */
function reasonToSkip(outcome, found) {
  const missing = Object.entries(tags).find(([tag, tool]) => outcome.tags.includes(tag) && found[tool] === null);
  return missing && reasonFor(missing[1], found);
}
