// Words that a page's own style sheets put before or after its elements when it is shown (content of ::before and ::after): seen by everybody, in no text.
import { wordsIn } from "../../seen/added.ts";

const rules = /:{1,2}(?:before|after)\b[^{}]*\{[^{}]*?\bcontent\s*:\s*((?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[^;}"'])*)/giu;

/** Whether what is added has letters or digits, or counts. */
const saysSomething = (content: string): boolean => /\bcounters?\(/i.test(content) || /[\p{L}\p{N}]/u.test(wordsIn(content));

const adding = (sheet: string): readonly RegExpMatchArray[] =>
  [...sheet.replace(/\/\*[\s\S]*?\*\//g, "").matchAll(rules)].filter(([, content = ""]) => saysSomething(content));

/** How many rules of a style sheet add words or numbers. */
export const addedBy = (sheet: string): number => adding(sheet).length;

/** The selectors of the elements to which they add them; "*" stands for all. */
export const addedTo = (sheet: string): readonly string[] =>
  adding(sheet).flatMap(({ index = 0, input = "" }) => {
    const begins = Math.max(input.lastIndexOf("}", index), input.lastIndexOf("{", index)) + 1;
    const list = input.slice(begins, input.indexOf("{", index)).split(",");
    return list
      .filter((one) => /:(?:before|after)\b/i.test(one))
      .map((one) => one.replace(/:{1,2}(?:before|after)\b.*$/isu, "").trim() || "*");
  });
