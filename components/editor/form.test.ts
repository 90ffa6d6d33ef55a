// The form keeps what was typed before the page had come alive, and shows what came by another way.
import { expect, test } from "vitest";
import { createForm, type Registered } from "./form.ts";

/** An input as the form looks at one. `as`: there is no page in these tests. */
const drawn = (value = "") => ({ value, defaultValue: "" }) as HTMLInputElement;
const type = ({ onChange }: Registered, input: HTMLInputElement): void =>
  onChange({ target: input } as Parameters<Registered["onChange"]>[0]);

const path = "fields.overview.site";

test("an input shows what the form holds, as it comes and whenever something is entered by another way", () => {
  const form = createForm(new Map([[path, "gov.cn"]]));
  const input = drawn();
  form.register(path).ref(input);
  expect(input.value).toBe("gov.cn");
  form.setValue(path, "");
  expect(input.value).toBe("");
});

test("what a hand typed before the page had come alive is the form's, and those who listen are told that it was found", () => {
  const form = createForm(new Map([[path, "gov.cn"]]));
  const told: unknown[] = [];
  form.subscribe((...what) => told.push(what));
  form.register(path).ref(drawn("typed"));
  expect(form.value(path)).toBe("typed");
  expect(told).toEqual([[path, true]]);
});

test("an input that was away for a moment shows what came meanwhile, and nothing old is taken for typed", () => {
  const form = createForm(new Map([[path, "old"]]));
  const input = drawn();
  const { ref } = form.register(path);
  ref(input);
  ref(null);
  input.value = "old";
  form.setValue(path, "new");
  input.value = "old";
  ref(input);
  expect([form.value(path), input.value]).toEqual(["new", "new"]);
});

test("an input of a later visit begins with what was typed in the one before", () => {
  const form = createForm(new Map());
  const [first, second] = [drawn(), drawn()];
  const typed = form.register(path);
  typed.ref(first);
  first.value = "7";
  type(typed, first);
  form.register(path).ref(second);
  expect([form.value(path), second.value]).toEqual(["7", "7"]);
});

test("one path has the same registration at each drawing, so that React leaves its input alone", () => {
  const form = createForm(new Map());
  expect(form.register(path)).toBe(form.register(path));
});
