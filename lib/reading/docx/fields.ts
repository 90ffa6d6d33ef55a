// Fields (ISO/IEC 29500-1, 17.16): what counts of one is its result, the text between separate and end; its instruction, =SUM(ABOVE) \# 0,
// would run into the figure behind it. A field without a result prints something else than what is written, or nothing.
import type { XmlElement } from "../../opc/tree.ts";
import { tooMuch } from "./problem.ts";
import { childOf, childrenOf, switchOf, valueOf, wholeOf } from "./names.ts";

type Field = { readonly form: XmlElement | undefined; isResult: boolean; code: string };

/** No field stands in so many others. */
const deepest = 100;

/** What a field that ended without a result comes to: text, nothing, or what nobody can say (`code`). */
export type Ended = { readonly text: string } | { readonly code: string } | undefined;

/** Fields that print nothing: index entries, names, settings. */
const silent = /^\s*(?:XE|TC|TA|RD|SET|ASK|PRIVATE|BOOKMARK)\b/i;

/** What a form field shows that has no result: a box, or what was chosen of a list (17.16.7, 17.16.9). */
function shownBy(form: XmlElement | undefined): string | undefined {
  const [box, list] = [childOf(form, "w:checkBox"), childOf(form, "w:ddList")];
  if (box !== undefined) return (switchOf(box, "w:checked") ?? switchOf(box, "w:default")) === true ? "☑" : "□";
  if (list === undefined) return undefined;
  const chosen = wholeOf(valueOf(list, "w:result")) ?? wholeOf(valueOf(list, "w:default")) ?? 0;
  return childrenOf(list, "w:listEntry")[chosen]?.attributes["w:val"] ?? "";
}

/** The fields that are open at a place of a story. */
export class Fields {
  readonly #open: Field[] = [];
  #swallowed = "";

  begin(character: XmlElement): void {
    if (this.#open.length === deepest) tooMuch();
    this.#open.push({ form: childOf(character, "w:ffData"), isResult: false, code: "" });
  }

  instruction(text: string): void {
    const last = this.#open.at(-1);
    if (last !== undefined && !last.isResult) last.code += text;
  }

  separate(): void {
    const last = this.#open.at(-1);
    if (last !== undefined) last.isResult = true;
    this.#settle();
  }

  end(): Ended {
    const field = this.#open.pop();
    this.#settle();
    if (field === undefined || this.isInstruction) return undefined;
    const shown = shownBy(field.form);
    if (field.isResult) return shown !== undefined && childOf(field.form, "w:checkBox") !== undefined ? { text: shown } : undefined;
    if (shown !== undefined) return { text: shown };
    return endOf(field.code);
  }

  /** What was swallowed by fields that have come to their result was theirs. */
  #settle(): void {
    if (!this.isInstruction) this.#swallowed = "";
  }

  /** Whether text that stands here belongs to an instruction. */
  get isInstruction(): boolean {
    return this.#open.some(({ isResult }) => !isResult);
  }

  /** Whether text that stands here belongs to a table of contents. */
  get isContents(): boolean {
    return this.#open.some(({ isResult, code }) => isResult && /^\s{0,9}TOC\b/i.test(code));
  }

  /** Keeps text that stands within an instruction, until it is known that the field ends. */
  swallow(text: string): void {
    this.#swallowed += text;
  }

  /** What was swallowed by fields that are still open, once. */
  pending(): string {
    const text = this.#swallowed.trim();
    this.#swallowed = "";
    return text;
  }
}

/** What an instruction without a result comes to. */
export function endOf(code: string): Ended {
  return code.trim() === "" || silent.test(code) ? undefined : { code: code.trim() };
}
