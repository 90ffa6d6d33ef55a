// Named styles (ISO/IEC 29500-1, 17.7), as far as they change what is seen: hidden, struck out, raised, a font of signs; and what numbering
// and which rank a paragraph has by its style.
import type { XmlElement } from "../../opc/tree.ts";
import { childOf, isTrue, switchOf, valueOf, wholeOf } from "./names.ts";

/** What run properties say; undefined where nothing. `font`: of Latin letters and digits. `raise`: half-points above the line, below where negative. */
export type RunLook = {
  readonly vanish: boolean | undefined;
  readonly strike: boolean | undefined;
  readonly dstrike: boolean | undefined;
  readonly align: string | undefined;
  readonly raise: number | undefined;
  readonly font: string | undefined;
  /** In half-points. */
  readonly size: number | undefined;
  /** As RRGGBB, or auto. */
  readonly color: string | undefined;
};

export const plainRun: RunLook = {
  vanish: undefined,
  strike: undefined,
  dstrike: undefined,
  align: undefined,
  raise: undefined,
  font: undefined,
  size: undefined,
  color: undefined,
};

/** `list`: the id of its numbering; `level` from 0; `rank`: 1–9, 0 for running text. Undefined where nothing is said. */
export type ParagraphLook = { readonly list: string | undefined; readonly level: number | undefined; readonly rank: number | undefined };

type Style = {
  readonly type: string;
  readonly basedOn: string;
  readonly name: string;
  readonly run: RunLook;
  readonly paragraph: ParagraphLook;
};

/** The properties of `w:rPr`. */
export function runLookIn(properties: XmlElement | undefined): RunLook {
  if (properties === undefined || properties.children.length === 0) return plainRun;
  const fonts = childOf(properties, "w:rFonts")?.attributes;
  return {
    vanish: switchOf(properties, "w:vanish"),
    strike: switchOf(properties, "w:strike"),
    dstrike: switchOf(properties, "w:dstrike"),
    align: valueOf(properties, "w:vertAlign"),
    raise: wholeOf(valueOf(properties, "w:position")),
    font: fonts?.["w:ascii"] ?? fonts?.["w:hAnsi"],
    size: wholeOf(valueOf(properties, "w:sz")),
    color: valueOf(properties, "w:color"),
  };
}

/** The properties of `w:pPr`. An outline level of 9 is running text (17.3.1.20). */
export function paragraphLookIn(properties: XmlElement | undefined): ParagraphLook {
  const numbering = childOf(properties, "w:numPr");
  const outline = properties === undefined ? undefined : wholeOf(valueOf(properties, "w:outlineLvl"));
  return {
    list: numbering === undefined ? undefined : valueOf(numbering, "w:numId"),
    level: numbering === undefined ? undefined : wholeOf(valueOf(numbering, "w:ilvl")),
    rank: outline === undefined ? undefined : outline >= 0 && outline < 9 ? outline + 1 : 0,
  };
}

/** The rank that a built-in name tells (heading 1, 标题 1), for styles that say it by name alone. */
function rankByName(name: string): number | undefined {
  const digit = /^(?:heading|标题)\s*([1-9])$/i.exec(name.trim())?.[1];
  return digit === undefined ? undefined : Number(digit);
}

/** No chain of styles is longer; one that goes in a ring ends here. */
const longest = 20;

/** Styles are asked by id; one that is not there says nothing. */
export class Styles {
  readonly #styles = new Map<string, Style>();
  readonly #usual = new Map<string, string>();
  readonly #runs = new Map<string, RunLook>();
  /** What holds where no style says otherwise. */
  defaults: RunLook = plainRun;

  /** Takes up a child of `w:styles`. */
  take(element: XmlElement): void {
    if (element.name === "w:docDefaults") this.defaults = runLookIn(childOf(childOf(element, "w:rPrDefault"), "w:rPr"));
    const id = element.attributes["w:styleId"];
    if (element.name !== "w:style" || id === undefined) return;
    const type = element.attributes["w:type"] ?? "paragraph";
    const name = valueOf(element, "w:name") ?? "";
    const paragraph = paragraphLookIn(childOf(element, "w:pPr"));
    this.#styles.set(id, {
      type,
      basedOn: valueOf(element, "w:basedOn") ?? "",
      name,
      run: runLookIn(childOf(element, "w:rPr")),
      paragraph: { ...paragraph, rank: paragraph.rank ?? rankByName(name) },
    });
    if (isTrue(element.attributes["w:default"])) this.#usual.set(type, id);
  }

  #chain(type: string, id: string | undefined): readonly Style[] {
    const chain: Style[] = [];
    let next = this.#styles.get(id ?? "") ?? this.#styles.get(this.#usual.get(type) ?? "");
    while (next !== undefined && chain.length < longest) {
      chain.push(next);
      next = this.#styles.get(next.basedOn);
    }
    return chain;
  }

  /** What a style says of runs, with the styles that it is based on; the nearest word counts. */
  runOf(type: "paragraph" | "character" | "table", id: string | undefined): RunLook {
    const key = `${type} ${id ?? ""}`;
    const known = this.#runs.get(key) ?? this.#run(type, id);
    this.#runs.set(key, known);
    return known;
  }

  #run(type: string, id: string | undefined): RunLook {
    const chain = this.#chain(type, id).map(({ run }) => run);
    const first = <Key extends keyof RunLook>(key: Key): RunLook[Key] | undefined => chain.find((run) => run[key] !== undefined)?.[key];
    return {
      vanish: first("vanish"),
      strike: first("strike"),
      dstrike: first("dstrike"),
      align: first("align"),
      raise: first("raise"),
      font: first("font"),
      size: first("size"),
      color: first("color"),
    };
  }

  /** What a paragraph style says, and the id of the style that gave it its numbering. */
  paragraphOf(id: string | undefined): ParagraphLook & { readonly byStyle: string | undefined } {
    const chain = this.#chain("paragraph", id);
    const numbered = chain.find(({ paragraph }) => paragraph.list !== undefined);
    return {
      list: numbered?.paragraph.list,
      level: numbered?.paragraph.level,
      rank: chain.find(({ paragraph }) => paragraph.rank !== undefined)?.paragraph.rank,
      byStyle: id ?? this.#usual.get("paragraph"),
    };
  }
}
