// Automatic numbering (ISO/IEC 29500-1, 17.9): what Word prints in front of a paragraph and writes nowhere. A reader that leaves it out
// loses 一、 and （一） without a word.
//
// Lists with one abstract definition count on together; one that says where it starts begins anew with its first paragraph.
import type { XmlElement } from "../../opc/tree.ts";
import { childOf, childrenOf, switchOf, valueOf, wholeOf } from "./names.ts";
import { isKnown, numeral } from "./numerals.ts";

/** `text`: with %1 … %9 for the numbers of the levels. `suffix`: tab, space or nothing. `restart`: after which level from 1 it begins anew, 0 for none. `style`: whose paragraphs it numbers. */
type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly suffix: string;
  readonly restart: number | undefined;
  readonly inDigits: boolean;
  readonly hidden: boolean;
  readonly style: string | undefined;
};

type List = { readonly abstract: string; readonly starts: ReadonlyMap<number, number>; readonly levels: ReadonlyMap<number, Level> };

/** What stands in front of a paragraph: `sign` with the gap behind it; "" for a bullet. `isKnown`: false for a format that was written in digits for want of knowing it. */
export type Sign = { readonly sign: string; readonly isKnown: boolean };

function levelIn(element: XmlElement): Level {
  const format = valueOf(element, "w:numFmt") ?? "decimal";
  return {
    start: wholeOf(valueOf(element, "w:start")) ?? 0,
    format,
    text: valueOf(element, "w:lvlText") ?? "",
    suffix: valueOf(element, "w:suff") ?? "tab",
    restart: wholeOf(valueOf(element, "w:lvlRestart")),
    inDigits: switchOf(element, "w:isLgl") === true,
    hidden: switchOf(childOf(element, "w:rPr") ?? element, "w:vanish") === true,
    style: valueOf(element, "w:pStyle"),
  };
}

const levelsIn = (elements: readonly XmlElement[]): ReadonlyMap<number, Level> =>
  new Map(
    elements.flatMap((element) => {
      const at = wholeOf(element.attributes["w:ilvl"]);
      return at === undefined || at < 0 || at > 8 ? [] : [[at, levelIn(element)] as const];
    }),
  );

/** A tab is layout: no gap follows a sign that ends in a bracket or 、 as official papers write it. */
function withGap(sign: string, suffix: string): string {
  if (suffix === "nothing" || sign === "") return sign;
  return suffix === "tab" && /[、，。．）)】〕]$/u.test(sign) ? sign : `${sign} `;
}

/** The lists of a document and how far each has counted. */
export class Numbering {
  readonly #levels = new Map<string, ReadonlyMap<number, Level>>();
  readonly #links = new Map<string, string>();
  readonly #byStyleLink = new Map<string, string>();
  readonly #lists = new Map<string, List>();
  readonly #counts = new Map<string, Map<number, number>>();
  readonly #begun = new Set<string>();

  /** Takes up a child of `w:numbering`. */
  take(element: XmlElement): void {
    if (element.name === "w:abstractNum") {
      const id = element.attributes["w:abstractNumId"] ?? "";
      const [styleLink, link] = [valueOf(element, "w:styleLink"), valueOf(element, "w:numStyleLink")];
      if (styleLink !== undefined) this.#byStyleLink.set(styleLink, id);
      if (link !== undefined) this.#links.set(id, link);
      this.#levels.set(id, levelsIn(childrenOf(element, "w:lvl")));
    }
    if (element.name !== "w:num") return;
    const overrides = childrenOf(element, "w:lvlOverride");
    this.#lists.set(element.attributes["w:numId"] ?? "", {
      abstract: valueOf(element, "w:abstractNumId") ?? "",
      levels: levelsIn(overrides.flatMap((one) => childrenOf(one, "w:lvl"))),
      starts: new Map(
        overrides.flatMap((one) => {
          const [at, start] = [wholeOf(one.attributes["w:ilvl"]), wholeOf(valueOf(one, "w:startOverride"))];
          return at === undefined || start === undefined ? [] : [[at, start] as const];
        }),
      ),
    });
  }

  /** The definition that a list counts by; one that links to a style has the levels of the list with that style. */
  #definition({ abstract }: List): string {
    const link = this.#links.get(abstract);
    return (link === undefined ? undefined : this.#byStyleLink.get(link)) ?? abstract;
  }

  #level(list: List, at: number): Level | undefined {
    return list.levels.get(at) ?? this.#levels.get(this.#definition(list))?.get(at);
  }

  /** The level that numbers the paragraphs of this style, 0 where none says so. */
  levelOf(id: string, style: string | undefined): number {
    const list = this.#lists.get(id);
    const levels = list === undefined ? undefined : this.#levels.get(this.#definition(list));
    return [...(levels ?? [])].find(([, level]) => level.style !== undefined && level.style === style)?.[0] ?? 0;
  }

  #count(id: string, list: List, at: number, level: Level): Map<number, number> {
    const definition = this.#definition(list);
    const counts = this.#counts.get(definition) ?? new Map<number, number>();
    this.#counts.set(definition, counts);
    const start = list.starts.get(at);
    const before = counts.get(at);
    const begins = start !== undefined && !this.#begun.has(`${id} ${at}`);
    this.#begun.add(`${id} ${at}`);
    counts.set(at, begins ? start : before === undefined ? (start ?? level.start) : before + 1);
    for (const deeper of [...counts.keys()].filter((one) => one > at)) {
      const restart = this.#level(list, deeper)?.restart;
      if (restart === undefined ? true : restart > at) counts.delete(deeper);
    }
    return counts;
  }

  /** Counts a paragraph of this list and level, both as its properties say; undefined where it has none. */
  next(id: string | undefined, at: number): Sign | undefined {
    const list = this.#lists.get(id ?? "");
    const level = list === undefined ? undefined : this.#level(list, at);
    if (list === undefined || level === undefined || id === undefined) return undefined;
    const counts = this.#count(id, list, at, level);
    if (level.format === "bullet" || level.hidden) return { sign: "", isKnown: true };
    let known = true;
    const sign = level.text.replace(/%([1-9])/g, (_, digit: string) => {
      const of = this.#level(list, Number(digit) - 1);
      const format = level.inDigits && of?.format !== "none" ? "decimal" : (of?.format ?? "decimal");
      known &&= isKnown(format);
      return numeral(counts.get(Number(digit) - 1) ?? list.starts.get(Number(digit) - 1) ?? of?.start ?? 1, format);
    });
    return { sign: withGap(sign, level.suffix), isKnown: known };
  }
}
