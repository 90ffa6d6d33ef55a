// Our checks of writing beside zhlint, a linter of Chinese text, over the same cases of conformance: how many of the planted faults each finds, and in how many of
// the correct texts that look like them it speaks. zhlint is no dependency: NIANBAO_ZHLINT names a folder in which it was installed (npm i --prefix FOLDER zhlint).
import { createRequire } from "node:module";
import { join } from "node:path";
import { casesOf, checksWithCases, findingsOf, type ConformanceCase } from "../lib/checks/conformance.testing.ts";
import { fact, row, type Row } from "./table.ts";
import { times } from "./times.ts";

type Linter = (text: string) => readonly { readonly target: string }[];

const isRun = (value: unknown): value is { run: (text: string, options: object) => { validations: readonly { target: string }[] } } =>
  typeof value === "object" && value !== null && "run" in value && typeof value.run === "function";

/** zhlint with its usual rules; undefined where it is not at hand. */
function zhlint(): Linter | undefined {
  const folder = process.env.NIANBAO_ZHLINT;
  if (folder === undefined) return undefined;
  const loaded: unknown = createRequire(join(folder, "package.json"))("zhlint");
  return isRun(loaded) ? (text) => loaded.run(text, { rules: { preset: "default" } }).validations : undefined;
}

const textOf = ({ text }: ConformanceCase): string => (typeof text === "string" ? text : Object.values(text).flat().join("\n"));

/** It wants a blank between 汉字 and figures, which official papers do not have: that says nothing of a fault. */
const speaks = (lint: Linter, text: string): boolean => lint(text).some(({ target }) => !target.startsWith("space"));

/** The rows; one that says so where zhlint is not at hand. `text`: what both are timed over. */
export async function besideZhlint(text: string): Promise<readonly Row[]> {
  const lint = zhlint();
  if (lint === undefined) return [fact("zhlint 不在手边 not at hand (NIANBAO_ZHLINT=FOLDER)", "–")];
  const all = checksWithCases()
    .filter((id) => id.startsWith("prose."))
    .flatMap((id) => casesOf(id).flatMap(({ cases }) => cases.map((one) => ({ id, one }))));
  const [planted, right] = [all.filter(({ one }) => one.found.length > 0), all.filter(({ one }) => one.found.length === 0)];
  const ours = (of: typeof all) => of.filter(({ id, one }) => findingsOf(id, one).findings.length > 0).length;
  const theirs = (of: typeof all) => of.filter(({ one }) => speaks(lint, textOf(one))).length;
  const counted = (name: string, of: typeof all) => fact(name, `本系统 ${ours(of)}，zhlint ${theirs(of)}，共 ${of.length}`);
  return [
    counted("找出的毛病 planted faults found", planted),
    counted("正确的文字里出声的 correct texts in which it speaks", right),
    row("zhlint，同样的文字 over the same text (ms)", await times(10, () => lint(text)), ""),
  ];
}
