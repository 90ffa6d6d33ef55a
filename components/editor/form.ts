"use client";
// The form of the open report, the only holder of what is typed: for every path (values.ts) a text, or the blocks of a part. Inputs are the browser's own and
// hold their text themselves; no key renders anything here.
//
// Not a library's: that one cost 14 kB of script at every opening, and a registration of 300 inputs at each drawing of a table.
import { useCallback, useSyncExternalStore, type ChangeEvent, type RefCallback } from "react";
import type { Entered } from "#lib/report/areas.ts";

export type Values = ReadonlyMap<string, Entered>;

/** To spread on an input for text. Of one path always the same. */
export type Registered = {
  readonly name: string;
  readonly ref: RefCallback<HTMLInputElement>;
  readonly onChange: (event: ChangeEvent<HTMLInputElement>) => void;
};

/** `isFound`: it was typed before the page had come alive, and the form has just taken it over. */
type Listener = (path: string, isFound: boolean) => void;

export type Form = {
  readonly values: () => Values;
  /** Undefined where the form holds nothing. */
  readonly value: (path: string) => Entered | undefined;
  /** The value, also in the input that stands for it. */
  readonly setValue: (path: string, value: Entered) => void;
  readonly register: (path: string) => Registered;
  /** Told after each change, also of one that came by `setValue`. */
  readonly subscribe: (listener: Listener) => () => void;
};

/** What a hand was quicker with than the page: the server draws inputs blank, so a text in a new one was typed. */
const isTyped = ({ value, defaultValue }: HTMLInputElement): boolean => value !== defaultValue;

function show(input: HTMLInputElement | undefined, value: Entered | undefined): void {
  const text = typeof value === "string" ? value : "";
  // The same text again would be a step of the browser's own undo.
  if (input !== undefined && input.value !== text) input.value = text;
}

/** A form that begins with these values. */
export function createForm(first: Values): Form {
  const values = new Map(first);
  const inputs = new Map<string, HTMLInputElement>();
  const registered = new Map<string, Registered>();
  const listeners = new Set<Listener>();
  const tell = (path: string, isFound: boolean): void => listeners.forEach((listener) => listener(path, isFound));
  const put = (path: string, value: Entered, isFound = false): void => {
    values.set(path, value);
    tell(path, isFound);
  };
  const attach = (path: string, input: HTMLInputElement): void => {
    const isNew = inputs.get(path) !== input;
    inputs.set(path, input);
    if (isNew && isTyped(input)) put(path, input.value, true);
    else show(input, values.get(path));
  };
  const registerNew = (path: string): Registered => ({
    name: path,
    // An input that React takes away for a moment comes back as it was, and is no new one.
    ref: (input) => void (input !== null && attach(path, input)),
    onChange: (event) => put(path, event.target.value),
  });
  return {
    values: () => values,
    value: (path) => values.get(path),
    setValue: (path, value) => {
      show(inputs.get(path), value);
      put(path, value);
    },
    register: (path) => {
      const known = registered.get(path) ?? registerNew(path);
      registered.set(path, known);
      return known;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}

/** What the form holds at a path; the component renders again when that is another. */
export function useFormValue(form: Form, path: string): Entered | undefined {
  const subscribe = useCallback((listener: () => void) => form.subscribe((changed) => void (changed === path && listener())), [form, path]);
  const read = () => form.value(path);
  return useSyncExternalStore(subscribe, read, read);
}
