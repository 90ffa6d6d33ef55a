// @vitest-environment jsdom
// What React does to a page whose text others have wrapped.
import { beforeAll, expect, test } from "vitest";
import { standWrapping } from "./wrapped.ts";

beforeAll(standWrapping);

/** A paragraph 甲<b>乙</b>丙 whose texts stand in `deep` elements of others. */
function wrapped(deep: number) {
  const place = document.createElement("p");
  place.innerHTML = "甲<b>乙</b>丙";
  const [first, middle, last] = [...place.childNodes];
  if (first === undefined || middle === undefined || last === undefined) throw new Error("no texts");
  for (const text of [first, last]) {
    for (let at = 0; at < deep; at += 1) {
      const font = document.createElement("font");
      text.parentNode?.replaceChild(font, text);
      font.append(text);
    }
  }
  return { place, first, middle, last };
}

const sign = (text: string) => Object.assign(document.createElement("i"), { textContent: text });

test.each([0, 1, 3])("what comes before a text wrapped %i times stands before it, and a text that goes is gone", (deep) => {
  const { place, first, middle, last } = wrapped(deep);
  place.insertBefore(sign("→"), last);
  place.insertBefore(sign("✓"), first);
  expect(place.textContent).toBe("✓甲乙→丙");
  place.removeChild(first);
  place.removeChild(middle);
  expect(place.textContent).toBe("✓→丙");
  place.insertBefore(sign("。"), null);
  expect(place.textContent).toBe("✓→丙。");
});

test("a text that others have replaced is no reason to fail", () => {
  const { place, first, last } = wrapped(1);
  place.replaceChildren(document.createTextNode("translated"));
  expect(place.removeChild(first)).toBe(first);
  place.insertBefore(sign("✓"), last);
  expect(place.textContent).toBe("translated✓");
});
