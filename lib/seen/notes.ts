// Footnotes, endnotes and comments of a page: the marks in the text, and the notes below it.
//
// Word and WPS name them (mso-footnote-id, mso-element:footnote-list), LibreOffice by class (sdfootnoteanc), others by role or class; and
// wherever two anchors lead to each other the first is the mark of the note in which the second stands.
import type { Declared } from "./cascade.ts";

export type Aside = "note" | "noteMark" | "comment";

const markNames =
  /(?:^|\s)(?:mso(?:foot|end)notereference|sd(?:foot|end)noteanc|footnote-?ref(?:erence)?|endnote-?ref(?:erence)?|noteref)(?:\s|$)/i;
const noteNames =
  /(?:^|\s)(?:mso(?:foot|end)notetext|sd(?:foot|end)note(?:-western|-cjk|-ctl)?|footnotes?|endnotes?|footnote-text|endnote-text)(?:\s|$)/i;
const noteIds = /^(?:ftn|edn|sdfootnote|sdendnote)\d+$/i;
const markLinks = /#_?(?:ftn|edn|ftnt)\d+$|#sd(?:foot|end)note\d+sym$/i;
const commentNames = /(?:^|\s)mso(?:comanchor|commentreference|comoff)(?:\s|$)/i;

function byItself(element: Element, declared: Declared): Aside | undefined {
  const [kind, role, names] = [declared.get("mso-element") ?? "", element.getAttribute("role") ?? "", element.getAttribute("class") ?? ""];
  if (kind.startsWith("comment") || element.localName === "comment" || commentNames.test(names)) return "comment";
  if (
    /^(?:foot|end)note(?:-list)?$/.test(kind) ||
    /^doc-(?:foot|end)notes?$/.test(role) ||
    noteNames.test(names) ||
    noteIds.test(element.id)
  )
    return "note";
  const isMark =
    declared.has("mso-footnote-id") ||
    declared.has("mso-endnote-id") ||
    /^(?:foot|end)note/.test(declared.get("mso-special-character") ?? "") ||
    role === "doc-noteref" ||
    markNames.test(names);
  return isMark || (element.localName === "a" && markLinks.test(element.getAttribute("href") ?? "")) ? "noteMark" : undefined;
}

const targetOf = (link: Element): string => /^#(.+)$/.exec(link.getAttribute("href") ?? "")?.[1] ?? "";
const namesOf = (link: Element): readonly string[] =>
  [link.id, link.getAttribute("name") ?? "", link.parentElement?.id ?? ""].filter((name) => name !== "");

/** A sign that may mark a note: 1, [1], ①, *, a. */
const isSign = (text: string): boolean => /^[\s[\](（)）〔〕]*(?:\d{1,3}|[①-⑳*†‡§]{1,3}|[ivxa-z]{1,4})[\s[\](（)）〔〕]*$/i.test(text);

/** The note that an anchor leads back from: what its name stands for, or the block that the anchor stands in. */
const noteOf = (target: Element): Element =>
  target.localName === "a" || target.localName === "span" ? (target.closest("li, p, aside, dd, div, td") ?? target) : target;

/** Anchors that lead to each other: the first is a mark, what the second stands in is its note. */
function pairsIn(page: Document): ReadonlyMap<Element, Aside> {
  const pairs = new Map<Element, Aside>();
  const links = [...page.querySelectorAll("a[href^='#']")];
  if (links.length === 0) return pairs;
  const named = new Map(
    [...page.querySelectorAll("[id], a[name]")].flatMap((one) =>
      [one.id, one.getAttribute("name") ?? ""].filter((name) => name !== "").map((name) => [name, one] as const),
    ),
  );
  const back = new Map(links.map((link) => [targetOf(link), link] as const));
  for (const link of links) {
    const target = named.get(targetOf(link));
    const other = namesOf(link).flatMap((name) => back.get(name) ?? [])[0];
    if (target === undefined || other === undefined || pairs.has(link) || !isSign(link.textContent ?? "")) continue;
    const note = noteOf(target);
    if (!note.contains(other) || note.contains(link) || /^h[1-6]$/.test(note.localName)) continue;
    pairs.set(link, "noteMark");
    pairs.set(note, "note");
    pairs.set(other, "noteMark");
  }
  return pairs;
}

/** What of a page is a mark, a note or a comment, by element. A mark within a note belongs to the note. */
export function notesIn(page: Document, declaredFor: (element: Element) => Declared): (element: Element) => Aside | undefined {
  const pairs = pairsIn(page);
  return (element) => pairs.get(element) ?? byItself(element, declaredFor(element));
}
