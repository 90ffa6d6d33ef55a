// How a part of running text may be written, as screens and messages call it.
import type { Choice } from "./report.ts";

/** "": own text. */
export const choiceNames: Readonly<Record<Choice | "", string>> = { "": "自己写", none: "本年度无此项", ready: "现成的句子" };

const isNamed = (choice: string): choice is keyof typeof choiceNames => choice in choiceNames;

/** What the choice of a part is called as it is stored; text that is no choice is itself. */
export const choiceName = (choice: string): string => (isNamed(choice) ? choiceNames[choice] : choice);
