"use client";
// Hears where one comes to a text, a line or a choice of the report and leaves it, and notes what became of it meanwhile (textDeeds.ts). Cells of tables keep
// their own steps.
import { useEffect } from "react";
import { splitPath } from "#lib/edition/address.ts";
import { areas, type Area, type Entered } from "#lib/report/areas.ts";
import type { NarrativeBlock } from "#lib/report/report.ts";
import { channel } from "../ui/channel.ts";
import type { Editor } from "./context.ts";
import type { Form } from "./form.ts";
import { noted, sameValue, standsIn, turned, type Standing, type TextDeed, type TextDeeds } from "./textDeeds.ts";
import { pathOf } from "./values.ts";

type Desk = Pick<Editor, "form" | "arrivals" | "ways" | "outline">;

/** Where the focus is in a text or a line, and what stood there when it came. */
type Visit = { readonly path: string; readonly was: Entered; readonly arrivals: number };

type Kept = { deeds: TextDeeds; visit?: Visit | undefined };

const kept = new WeakMap<Form, Kept>();
const { subscribe, tell } = channel();

/** Told when something was noted. */
export const subscribeTextDeeds = subscribe;

function keptOf({ form }: Pick<Editor, "form">): Kept {
  const own = kept.get(form) ?? { deeds: [] };
  kept.set(form, own);
  return own;
}

const isArea = (area: string): area is Area => areas.some((one) => one === area);

/** What an area and an address a path of the form is. */
export function placeOf(path: string): { readonly area: Area; readonly address: string } {
  const { area, address } = splitPath(path);
  if (!isArea(area)) throw new RangeError(path);
  return { area, address };
}

function standingAt({ form, arrivals }: Pick<Editor, "form" | "arrivals">, path: string): Standing {
  const place = placeOf(path);
  return { value: form.value(path) ?? (place.area === "narrative" ? [] : ""), arrivals: arrivals.count(place) };
}

const ofTables: readonly string[] = ["figures", "stated"];

/** The path of the text or the line of the report in which an element stands; undefined where it is none, or a cell. */
function pathAt({ form, outline }: Desk, element: EventTarget | null): string | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  const text = element.closest<HTMLElement>("[contenteditable='true']");
  if (text !== null) return outline.prose.has(text.id) ? pathOf("narrative", text.id) : undefined;
  if (!(element instanceof HTMLInputElement) || element.type === "radio") return undefined;
  return form.value(element.name) !== undefined && !ofTables.includes(splitPath(element.name).area) ? element.name : undefined;
}

function note(editor: Desk, { path, was, arrivals }: Visit): void {
  const own = keptOf(editor);
  const now = standingAt(editor, path);
  // What came from elsewhere meanwhile is nobody's to take back.
  if (now.arrivals !== arrivals) return;
  const deeds = noted(own.deeds, { path, was, now: now.value, arrivals }, Date.now());
  if (deeds === own.deeds) return;
  own.deeds = deeds;
  tell();
}

function left(editor: Desk): void {
  const own = keptOf(editor);
  const { visit } = own;
  own.visit = undefined;
  if (visit !== undefined) note(editor, visit);
}

function reached(editor: Desk, target: EventTarget | null): void {
  const path = pathAt(editor, target);
  const { value, arrivals } = path === undefined ? { value: "", arrivals: 0 } : standingAt(editor, path);
  keptOf(editor).visit = path === undefined ? undefined : { path, was: value, arrivals };
}

const choicePrefix = "choice-";

/** A choice is made at once, and React hears of it after us. */
function chosen(editor: Desk, target: EventTarget | null): void {
  if (!(target instanceof HTMLInputElement) || target.type !== "radio" || !target.name.startsWith(choicePrefix)) return;
  const path = pathOf("fields", target.name.slice(choicePrefix.length));
  const { value: was, arrivals } = standingAt(editor, path);
  setTimeout(() => note(editor, { path, was, arrivals }));
}

/** Whether something was typed, where the focus is, since it came there. */
export function isTypedSince({ form }: Pick<Editor, "form">): boolean {
  const visit = kept.get(form)?.visit;
  return visit !== undefined && !sameValue(form.value(visit.path) ?? visit.was, visit.was);
}

/** The deeds whose places still hold what they left there. */
export const textDeedsOf = (editor: Desk): TextDeeds =>
  keptOf(editor).deeds.filter((deed) => standsIn(deed, standingAt(editor, deed.path)));

/** All that was noted; another list where something was noted since. */
export const allTextDeeds = (editor: Pick<Editor, "form">): TextDeeds => keptOf(editor).deeds;

/** What stands where the focus is came otherwise than by typing: it counts as found there. */
export function visitAnew(editor: Pick<Editor, "form" | "arrivals">): void {
  const own = keptOf(editor);
  if (own.visit === undefined) return;
  const { path } = own.visit;
  const { value: was, arrivals } = standingAt(editor, path);
  own.visit = { path, was, arrivals };
}

const isBlocks = (value: Entered): value is readonly NarrativeBlock[] => typeof value !== "string";

/** Goes back over a deed, or does it again, where its place still holds what it left there. */
export function turnTextDeed(editor: Desk, deed: TextDeed): void {
  const own = keptOf(editor);
  if (!standsIn(deed, standingAt(editor, deed.path))) return;
  const { area, address } = placeOf(deed.path);
  const to = deed.was;
  if (isBlocks(to)) editor.ways.noteText(address, to, "undone");
  else editor.ways.note([{ area, address, value: to }], "undone");
  editor.form.setValue(deed.path, to);
  visitAnew(editor);
  own.deeds = turned(own.deeds, deed, Date.now());
  tell();
}

/** Listens while a report is open. */
export function useTextDeeds(editor: Editor): void {
  useEffect(() => {
    const focusIn = (event: FocusEvent) => reached(editor, event.target);
    const focusOut = () => left(editor);
    const change = (event: Event) => chosen(editor, event.target);
    document.addEventListener("focusin", focusIn);
    document.addEventListener("focusout", focusOut);
    document.addEventListener("change", change, true);
    return () => {
      document.removeEventListener("focusin", focusIn);
      document.removeEventListener("focusout", focusOut);
      document.removeEventListener("change", change, true);
    };
  }, [editor]);
}
