// @vitest-environment jsdom
// Going from difference to difference by keys: through all lists of a page in order and round, to the cell itself, by arrows within a list.
import { act, createElement } from "react";
import { createRoot, type Root } from "react-dom/client";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { DifferenceScope } from "./DifferenceScope.tsx";
import { Differences } from "./Differences.tsx";

const items = (name: string, places: readonly number[]) => places.map((place) => ({ words: `${name}${place}`, anchor: `${name}${place}` }));

/** A list of two differences and a folded third one, and what they lead to. */
const List = ({ name }: { readonly name: string }) =>
  createElement(
    DifferenceScope,
    null,
    createElement(Differences, {
      groups: [
        { title: "看", items: items(name, [1, 2]) },
        { title: "不必看", items: items(name, [3]), folded: true },
      ],
    }),
    [1, 2, 3].map((place) => createElement("p", { key: place, id: `${name}${place}`, tabIndex: -1 })),
  );

let root: Root;

beforeEach(() => {
  vi.stubGlobal("IS_REACT_ACT_ENVIRONMENT", true);
  Element.prototype.scrollIntoView = () => undefined;
  const place = document.body.appendChild(document.createElement("div"));
  root = createRoot(place);
  act(() => root.render(["a", "b"].map((name) => createElement(List, { key: name, name }))));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
});

const press = (key: string, more: KeyboardEventInit = {}): void =>
  act(
    () =>
      void (document.activeElement ?? document.body).dispatchEvent(
        new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...more }),
      ),
  );
const focused = (): string | undefined => document.activeElement?.id;
const links = () => [...document.querySelectorAll<HTMLAnchorElement>("a[data-difference]")];

test("F8 goes through the lists of a page one after the other, and round; what is folded is passed over", () => {
  const way = Array.from({ length: 5 }, () => (press("F8"), focused()));
  expect(way).toEqual(["a1", "a2", "b1", "b2", "a1"]);
  press("F8", { shiftKey: true });
  expect(focused()).toBe("b2");
  expect(links().filter((one) => one.hasAttribute("aria-current"))).toHaveLength(1);
  expect(document.querySelectorAll("[data-current]")).toHaveLength(1);
});

test("Shift+F8 begins at the last one; F8 with Ctrl or Alt is not ours", () => {
  press("F8", { ctrlKey: true });
  press("F8", { altKey: true });
  expect(focused()).toBe("");
  press("F8", { shiftKey: true });
  expect(focused()).toBe("b2");
});

test("which of how many one has come to is said at its own list", () => {
  const said = () => [...document.querySelectorAll("[role=status]")].map(({ textContent }) => textContent);
  expect(said()).toEqual(["共 2 处，按 F8 到下一处", "共 2 处，按 F8 到下一处"]);
  press("F8");
  press("F8");
  press("F8");
  expect(said()[1]).toBe("第 1 处，共 2 处");
});

test("arrows, Home and End go through the list that has the focus, and a click to the cell", () => {
  act(() => links()[0]?.focus());
  press("ArrowDown");
  expect(document.activeElement?.textContent).toBe("a2");
  press("ArrowDown");
  expect(document.activeElement?.textContent, "the list ends here").toBe("a2");
  press("Home");
  press("End");
  expect(document.querySelector("[data-current]")?.id).toBe("a2");
  act(() => links()[0]?.click());
  expect(focused()).toBe("a1");
});
