import { describe, expect, it } from "vitest";
import { walk } from "#lib/edition/walk.ts";
import { editions } from "#lib/editions/index.ts";
import { presentWords, whereOf } from "./words.ts";

const someone = (who: string) => ({ window: who, who, at: "" });

describe("who is there", () => {
  it("is one person by name, one without a name as another window, several by their number", () => {
    expect(presentWords([someone("小王")])).toBe("小王也打开着");
    expect(presentWords([someone("")])).toBe("另一个窗口也打开着");
    expect(presentWords([someone("小王"), someone("小李")])).toBe("另有 2 处打开着");
  });

  it("works at every place of every format under the words of the form, and elsewhere without a word", () => {
    for (const edition of editions) {
      const outline = walk(edition);
      for (const place of [...outline.cells.keys(), ...outline.prose.keys(), ...outline.fields.keys()])
        expect(whereOf(outline, place)).not.toMatch(/^$|[a-z]\./i);
      expect(whereOf(outline, "nowhere")).toBe("");
    }
  });
});
