// The tables feel like a spreadsheet, and no way back in one window puts an older figure over what another one stored. The same guarantees are
// tried in a browser by e2e (sheet, composition, ways-back, paste, clipboard, zero); here each takes milliseconds.
import { beforeEach, describe, expect, test, vi } from "vitest";
import { blankReport } from "#lib/report/report.ts";
import { lateCells } from "../editor/lateCells.ts";
import { atHand } from "../saving/state.ts";
import { clerk, type Clerk } from "./driver.testing.ts";
import { applications as at, edition, yishui } from "./samples.testing.ts";

const body = { name: "河湾县", issuer: "河湾县人民政府办公室", kind: "government", level: "county" } as const;
const blank = blankReport(edition, 2023, body);
const person = at("received", "person");
const enterprise = at("received", "enterprise");
const granted = at("granted", "person");
const partly = at("partlyGranted", "person");

beforeEach(() => void vi.useFakeTimers());

/** A clerk at table three of a filled report. */
const filled = (): Clerk => clerk({ edition, report: yishui, grid: "applications" });
const empty = (): Clerk => clerk({ edition, report: blank, grid: "applications" });

const inCell = (sheet: Clerk, address: string): Clerk => (sheet.click(address), sheet);

describe("keys", () => {
  test("arrows lead in two dimensions and reach totals, which Tab skips both ways", () => {
    const sheet = inCell(filled(), at("granted", "otherOrganization"));
    sheet.press("ArrowRight");
    sheet.expectAt(at("granted", "total"));
    sheet.press("ArrowDown", "ArrowLeft");
    sheet.expectAt(at("partlyGranted", "otherOrganization"));
    sheet.press("Tab");
    sheet.expectAt(at("stateSecret", "person"));
    sheet.press("Shift+Tab");
    sheet.expectAt(at("partlyGranted", "otherOrganization"));
    sheet.press("ArrowUp", "ArrowUp", "ArrowDown");
    sheet.expectAt(at("granted", "otherOrganization"));
  });

  test("Home and End lead to the ends of the row, with Ctrl to those of the table, and with Shift they pick on the way", () => {
    const sheet = inCell(filled(), at("partlyGranted", "research"));
    sheet.press("Home");
    sheet.expectAt(partly);
    sheet.press("End");
    sheet.expectAt(at("partlyGranted", "total"));
    sheet.press("Control+End");
    sheet.expectAt(at("carriedOut", "total"));
    sheet.press("Control+Home", "Enter", "Enter", "Shift+Enter");
    sheet.expectAt(at("carriedIn", "person"));
    sheet.press("Shift+End");
    expect(sheet.marked()).toHaveLength(7);
    sheet.press("Control+Shift+End");
    expect(sheet.words()).toContain("已选 168 格");
    sheet.press("Control+Shift+Home");
    expect(sheet.marked()[0]).toBe(person);
    sheet.expectAt(at("carriedIn", "person"));
  });

  test("up and down keep to the column over merged cells, and to another one that sideways keys or the mouse chose", () => {
    const sheet = inCell(clerk({ edition, report: yishui, grid: "proactive" }), "proactive.normativeDocuments.inForce");
    const rows = ["ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown", "ArrowDown"];
    sheet.press(...rows);
    sheet.expectAt("proactive.fees.collected");
    sheet.press(...rows.map(() => "ArrowUp"));
    sheet.expectAt("proactive.rules.inForce");
    sheet.press("ArrowLeft", "ArrowDown");
    sheet.expectAt("proactive.normativeDocuments.repealed");
    sheet.click("proactive.rules.issued");
    sheet.press("Enter");
    sheet.expectAt("proactive.normativeDocuments.issued");
  });

  test("Enter goes down a column, at its end to the next one, and never over a figure that it has been at, which a merged cell would be", () => {
    const sheet = inCell(clerk({ edition, report: blankReport(edition, 2023, yishui.body), grid: "proactive" }), "proactive.rules.issued");
    const typed = Array.from({ length: 10 }, (_, place) => String(place + 1));
    for (const text of typed) {
      sheet.type(text);
      sheet.press("Enter");
    }
    expect(Object.values(sheet.figures()).sort()).toEqual(typed.sort());
    sheet.expectAt("proactive.normativeDocuments.inForce");
    expect(sheet.said()).toBe("这是表格里最后一格，再打字会换掉这个数。按 Esc 再按 Tab 离开表格。");
    sheet.press("Shift+Enter", "Shift+Enter");
    sheet.expectAt("proactive.normativeDocuments.repealed");
  });

  test("Enter stops at a total on its way, and passes columns that hold nothing else", () => {
    const sheet = inCell(filled(), at("other", "otherOrganization"));
    sheet.press("Enter");
    sheet.expectAt(at("resultsTotal", "otherOrganization"));
    sheet.press("Enter", "Enter");
    sheet.expectAt(at("carriedOut", "otherOrganization"));
  });

  test("typing on a computed total writes nothing: it says what it comes to, and how far off is what was typed", () => {
    const sheet = inCell(filled(), at("resultsTotal", "person"));
    const before = sheet.figures();
    const sum = Number(sheet.total(at("resultsTotal", "person")));
    sheet.type(String(sum + 1));
    expect(sheet.said()).toBe(`合计自动算，不用填：算得 ${sum}，您键入 ${sum + 1}，多 1。`);
    sheet.press("Escape");
    sheet.type(String(sum));
    expect(sheet.said()).toBe(`合计自动算，不用填：算得 ${sum}，您键入 ${sum}，两数相同。`);
    sheet.press("ArrowUp", "ArrowDown");
    sheet.type("3");
    expect(sheet.said()).toContain("您键入 3，少");
    expect(sheet.figures()).toEqual(before);
    sheet.press("Control+z");
    expect(sheet.figures()).toEqual(before);
  });

  test("a key replaces what was there, F2 edits it, arrows then move in the text, Enter takes it and goes on", () => {
    const sheet = inCell(filled(), granted);
    sheet.type("7");
    expect(sheet.text(granted)).toBe("7");
    sheet.press("Escape");
    expect(sheet.text(granted)).toBe("62");
    sheet.press("F2", "Backspace");
    sheet.type("5");
    sheet.press("Home", "ArrowRight");
    sheet.type("0");
    expect(sheet.text(granted)).toBe("605");
    sheet.press("Delete", "ArrowUp", "ArrowDown");
    sheet.type("9");
    expect(sheet.text(granted)).toBe("609");
    sheet.expectAt(granted);
    sheet.press("Enter");
    sheet.expectAt(partly);
    sheet.press("Delete");
    expect(sheet.text(partly)).toBe("");
  });

  test("what is typed as 3 200 or =3+4 is the number that is meant, which is said, and one step of 撤销", () => {
    const sheet = inCell(filled(), granted);
    sheet.type("=3+4");
    sheet.press("Enter");
    expect([sheet.text(granted), sheet.said()]).toEqual(["7", "“=3+4”算得 7 填入。"]);
    sheet.press("ArrowUp");
    sheet.type("3 200");
    sheet.press("Tab");
    expect([sheet.text(granted), sheet.said()]).toEqual(["3200", "“3 200”按 3200 填入。"]);
    sheet.press("Control+z");
    expect(sheet.text(granted)).toBe("7");
    sheet.press("Control+z");
    expect(sheet.text(granted)).toBe("62");
    sheet.type("=A1");
    sheet.press("Enter");
    expect(sheet.text(granted)).toBe("=A1");
  });

  test("while a text is typed over, arrows still lead away, and Delete and Backspace work in the text", () => {
    const sheet = inCell(filled(), granted);
    sheet.type("123");
    sheet.press("Backspace", "Delete");
    expect(sheet.text(granted)).toBe("12");
    sheet.press("ArrowRight");
    sheet.expectAt(at("granted", "enterprise"));
    expect(sheet.text(granted)).toBe("12");
    sheet.press("Backspace");
    expect(sheet.text(at("granted", "enterprise"))).toBe("");
  });

  test("at the edge of the table a key leads nowhere, and what was typed is taken all the same", () => {
    const last = at("carriedOut", "otherOrganization");
    const sheet = inCell(filled(), last);
    sheet.type("3");
    sheet.press("Enter");
    sheet.type("4");
    expect(sheet.text(last)).toBe("4");
    sheet.press("ArrowDown", "Control+z");
    expect(sheet.text(last)).toBe("3");
  });

  test("Tab leaves after the last cell, Esc then Tab leaves at once, any other key between keeps the table, and it is entered again at the last cell used", () => {
    const sheet = inCell(filled(), at("unclear", "research"));
    sheet.press("Escape", "Tab");
    sheet.expectAt(undefined);
    expect(sheet.stop()).toBe(at("unclear", "research"));
    sheet.click(at("unclear", "research"));
    sheet.press("Escape", "Shift", "Tab");
    sheet.expectAt(undefined);
    sheet.click(at("unclear", "research"));
    sheet.press("Escape", "ArrowDown", "ArrowUp", "Tab");
    sheet.expectAt(at("unclear", "welfare"));
    sheet.click(at("carriedOut", "otherOrganization"));
    sheet.press("Tab");
    sheet.expectAt(undefined);
    sheet.click(person);
    sheet.press("Shift+Tab");
    sheet.expectAt(undefined);
  });

  test("with Alt, and Shift+F2, a key is none of the sheet's", () => {
    const sheet = inCell(filled(), granted);
    sheet.press("Alt+ArrowDown", "Alt+Delete", "Shift+F2");
    sheet.expectAt(granted);
    expect(sheet.text(granted)).toBe("62");
    sheet.type("1");
    expect(sheet.text(granted), "the cell is not being edited").toBe("1");
  });

  test("Ctrl+A picks the whole table, while a text is typed the text", () => {
    const sheet = inCell(filled(), granted);
    sheet.press("Control+a");
    expect(sheet.words()).toContain("已选 175 格");
    sheet.click(granted);
    sheet.type("1");
    sheet.press("Control+a");
    expect(sheet.words()).toBe("");
  });
});

describe("what is left in a cell", () => {
  test("full-width digits, separators and units become plain digits; what cannot be read stays as typed", () => {
    const sheet = empty();
    for (const [typed, kept] of [
      ["１２３", "123"],
      ["1,234", "1234"],
      [" 12 件", "12"],
      ["约30", "约30"],
      ["  ", ""],
    ] as const) {
      sheet.click(person);
      sheet.type(typed);
      expect(sheet.text(person)).toBe(typed);
      sheet.press("Enter");
      expect(sheet.text(person)).toBe(kept);
    }
  });

  test("a total follows each key, and the figure is stored within a second", async () => {
    const sheet = inCell(empty(), person);
    sheet.type("12");
    expect(sheet.total(at("received", "total"))).toMatch(/^12/);
    expect(sheet.stored()).toEqual({});
    await sheet.tick(999);
    expect(sheet.stored()).toEqual({ [person]: "12" });
  });

  test("where 核对总数 is on, the total printed on paper is typed beside the computed one and changes none", () => {
    const sheet = filled();
    const total = at("received", "total");
    const [computed, printed] = [sheet.total(total), sheet.text(total)];
    sheet.check(true);
    sheet.click(total);
    sheet.type("９");
    sheet.press("Enter");
    expect(sheet.text(total)).toBe("9");
    expect(sheet.total(total)).toBe(computed);
    sheet.press("Control+z");
    expect(sheet.text(total)).toBe(printed);
  });

  test("what is typed while the page comes alive counts, the table goes on from there, and Esc gives back what was counted with", () => {
    const sheet = empty();
    sheet.foundAt(person, "12");
    sheet.type("3");
    expect(sheet.text(person)).toBe("123");
    sheet.press("Enter");
    sheet.expectAt(at("carriedIn", "person"));
    sheet.press("Control+z");
    expect(sheet.text(person)).toBe("");
    const other = filled();
    other.foundAt(granted, "62");
    other.type("3");
    expect(other.text(granted), "nothing was typed: the key replaces").toBe("3");
  });
});

describe("撤销 and 重做", () => {
  test("go back and forth over cells and bring their place into view", () => {
    const sheet = inCell(filled(), granted);
    sheet.type("1");
    sheet.press("ArrowDown");
    sheet.type("2");
    sheet.press("ArrowDown", "Control+z");
    expect(sheet.text(partly)).toBe("5");
    sheet.expectAt(partly);
    sheet.press("Control+z");
    expect(sheet.text(granted)).toBe("62");
    sheet.press("Control+y", "Control+Shift+z");
    expect([sheet.text(granted), sheet.text(partly)]).toEqual(["1", "2"]);
    sheet.type("8");
    expect(sheet.text(partly), "what came back is replaced by the next key").toBe("8");
  });

  test("take what is being typed as a step of its own", () => {
    const sheet = inCell(filled(), granted);
    sheet.type("1");
    sheet.press("Control+z");
    expect(sheet.text(granted)).toBe("62");
    sheet.press("Control+y");
    expect(sheet.text(granted)).toBe("1");
  });

  test("bring nothing again that was taken back before another step was made", () => {
    const sheet = inCell(filled(), granted);
    sheet.type("1");
    sheet.press("Control+z", "ArrowDown");
    sheet.type("2");
    sheet.press("Enter", "Control+y");
    expect([sheet.text(granted), sheet.text(partly)]).toEqual(["62", "2"]);
  });

  test("outlive the table: whoever comes back to it can still go back, and the cursor begins anew", () => {
    const sheet = inCell(filled(), granted);
    sheet.type("1");
    sheet.leave();
    expect(sheet.sheet.anchor()).toBe("");
    sheet.sheet.tell({ kind: "back", way: "undo" });
    expect(sheet.text(granted)).toBe("62");
  });

  test("where there is no step, nothing is done, and it is said where else something can be taken back", () => {
    const sheet = inCell(filled(), granted);
    sheet.press("Control+z", "Control+y");
    sheet.expectAt(granted);
    expect(sheet.messages()).toEqual(["这张表里没有可以撤销的了。别处做的，点右下角“刚才做的”撤销。"]);
  });
});

describe("picked cells", () => {
  test("say their count and sum, by keys and by mouse; Delete empties them in one step", () => {
    const sheet = inCell(filled(), granted);
    sheet.press("Shift+ArrowDown", "Shift+ArrowRight");
    expect(sheet.words()).toBe("已选 4 格，有数的 4 格，合计 67");
    sheet.click(granted);
    sheet.press("Shift+ArrowRight", "Shift+ArrowRight", "Shift+ArrowDown");
    expect(sheet.words()).toContain("已选 6 格");
    sheet.press("Shift+ArrowLeft", "Shift+ArrowUp");
    expect(sheet.words()).toContain("已选 2 格");
    sheet.drag(at("notHeld", "person"), at("needsCreation", "person"));
    expect(sheet.words()).toBe("已选 2 格，有数的 2 格，合计 31");
    sheet.press("Delete");
    expect([sheet.text(at("notHeld", "person")), sheet.text(at("needsCreation", "person"))]).toEqual(["", ""]);
    sheet.press("Control+z");
    expect(sheet.text(at("notHeld", "person"))).toBe("28");
  });

  test("a click with Shift picks from the cursor, one without ends the block, and so does an arrow at the edge", () => {
    const sheet = inCell(filled(), person);
    sheet.click(at("carriedIn", "enterprise"), true);
    expect(sheet.marked()).toHaveLength(4);
    sheet.expectAt(person);
    for (const end of [() => sheet.click(person), () => sheet.press("ArrowUp"), () => sheet.press("Escape")]) {
      sheet.press("Control+a");
      end();
      expect([sheet.words(), sheet.marked(), sheet.copy()]).toEqual(["", [], undefined]);
    }
    const fresh = filled();
    fresh.click(person, true);
    fresh.expectAt(person);
  });

  test("what is typed goes into the cell of the cursor alone, which is said; Ctrl+Enter fills all but totals, as one step", () => {
    const sheet = inCell(empty(), at("granted", "otherOrganization"));
    const places = [at("granted", "otherOrganization"), at("partlyGranted", "otherOrganization")];
    const texts = () => places.map((place) => sheet.text(place));
    sheet.press("Shift+ArrowRight", "Shift+ArrowDown");
    sheet.type("３");
    expect(sheet.words()).toBe("已选 4 格，正在打的数只进光标所在的一格；按 Ctrl+回车填满所选的格");
    sheet.press("Control+Enter");
    expect(texts()).toEqual(["3", "3"]);
    expect(sheet.said()).toBe("已把“3”填入所选 2 格，Ctrl+Z 可以撤销。");
    expect(sheet.words()).toBe("已选 4 格，有数的 2 格，合计 6");
    sheet.press("Control+Delete");
    expect(texts()).toEqual(["", ""]);
    sheet.press("Control+z");
    expect(texts()).toEqual(["3", "3"]);
    sheet.press("Control+z");
    expect(texts()).toEqual(["", ""]);
    sheet.click(places[0] ?? "");
    sheet.type("4");
    sheet.press("Control+Enter", "Control+Delete");
    expect(texts(), "a single cell is not filled, and its text is the browser's").toEqual(["4", ""]);
  });

  test("picking on takes what was typed: keys then mean the picked cells", () => {
    const sheet = inCell(filled(), granted);
    sheet.type("９");
    sheet.press("Shift+ArrowDown");
    expect(sheet.text(granted)).toBe("9");
    sheet.press("Delete");
    expect([sheet.text(granted), sheet.text(partly)]).toEqual(["", ""]);
  });
});

describe("an input method", () => {
  test("replaces what was there by its first key, and 撤销 brings that back in one step", () => {
    const sheet = inCell(filled(), granted);
    sheet.compose("１", "１２");
    expect(sheet.text(granted)).toBe("１２");
    sheet.press("Enter");
    expect(sheet.text(granted)).toBe("12");
    sheet.expectAt(partly);
    sheet.press("Control+z");
    expect(sheet.text(granted)).toBe("62");
    sheet.expectAt(granted);
  });

  test("goes in at the caret while a cell is edited", () => {
    const sheet = inCell(filled(), granted);
    sheet.press("F2", "ArrowLeft");
    sheet.compose("０", "０５");
    expect(sheet.text(granted)).toBe("6０５2");
    sheet.press("Enter");
    expect(sheet.text(granted)).toBe("6052");
  });

  test("has its keys to itself: they move nothing, settle nothing and empty nothing", () => {
    const sheet = inCell(filled(), granted);
    sheet.taken("ArrowDown", "Enter", "Delete", "Escape", "Tab", "End");
    sheet.expectAt(granted);
    expect(sheet.text(granted)).toBe("62");
  });

  test("given up leaves the figure that was there, ready to be typed over; while editing only the composition goes", () => {
    const sheet = inCell(filled(), granted);
    sheet.compose("liu", "");
    expect(sheet.text(granted)).toBe("62");
    sheet.type("7");
    expect(sheet.text(granted)).toBe("7");
    const other = inCell(filled(), granted);
    other.press("F2");
    other.type("1");
    other.compose("liu", "");
    expect(other.text(granted)).toBe("621");
  });

  test("that ends without a word of the browser loses nothing when the cell is left, emptied or taken back", () => {
    for (const [key, text] of [
      ["Enter", "12"],
      ["Escape", "62"],
      ["Control+z", "62"],
    ] as const) {
      const sheet = inCell(filled(), granted);
      sheet.compose("１");
      sheet.silently("１２");
      sheet.press(key);
      expect(sheet.text(granted), key).toBe(text);
      sheet.press("Control+y");
    }
  });

  test("keeps what was composed in its own cell when another one is clicked", () => {
    const sheet = inCell(filled(), granted);
    sheet.compose("１２");
    sheet.click(partly);
    expect([sheet.text(granted), sheet.text(partly)]).toEqual(["12", "5"]);
  });
});

describe("the mouse", () => {
  test("sets the caret in the cell that is edited, and elsewhere goes there and takes what was typed", () => {
    const sheet = inCell(filled(), granted);
    sheet.twice(granted);
    sheet.type("1");
    sheet.click(granted);
    sheet.type("3");
    expect(sheet.text(granted)).toBe("3621");
    sheet.click(partly);
    sheet.expectAt(partly);
    expect(sheet.text(granted)).toBe("3621");
    sheet.type("9");
    expect(sheet.text(partly)).toBe("9");
  });
});

describe("copying and pasting", () => {
  test("a picked block goes out as tab-separated text and as a table, totals as they are shown; a single cell is the browser's", () => {
    const sheet = inCell(filled(), person);
    expect(sheet.copy()).toBeUndefined();
    sheet.press("Shift+ArrowDown", "Shift+ArrowRight");
    expect(sheet.copy()?.text).toBe("116\t1\r\n0\t0\r\n");
    sheet.click(at("granted", "otherOrganization"));
    sheet.press("Shift+ArrowRight");
    expect(sheet.copy()?.text).toBe("0\t62\r\n");
    expect(sheet.copy()?.html).toContain("<table");
  });

  test("cutting copies what stood there and empties it in one step", () => {
    const sheet = inCell(filled(), person);
    expect(sheet.cut()).toBeUndefined();
    expect(sheet.text(person)).toBe("116");
    sheet.press("Shift+ArrowRight");
    expect(sheet.cut()?.text).toBe("116\t1\r\n");
    expect(sheet.text(person)).toBe("");
    sheet.press("Control+z");
    expect([sheet.text(person), sheet.text(enterprise)]).toEqual(["116", "1"]);
  });

  test("a block is shown first and goes in at the first of the picked cells, whichever corner was picked first, as one step", () => {
    const sheet = inCell(empty(), at("partlyGranted", "enterprise"));
    sheet.press("Shift+ArrowUp", "Shift+ArrowLeft");
    sheet.paste("1\t2\n3\t4\n", { agreed: false });
    expect(sheet.asked()?.at).toBe(granted);
    expect(sheet.figures()).toEqual({});
    sheet.paste("1\t2\n3\t4\n");
    expect(sheet.said()).toBe("已填入 4 格，Ctrl+Z 可以撤销。");
    expect([sheet.text(granted), sheet.text(at("partlyGranted", "enterprise"))]).toEqual(["1", "4"]);
    sheet.press("Control+z");
    expect(sheet.figures()).toEqual({});
  });

  test("one value goes into one cell without a question, into the text that is typed too, and fills several picked ones after one", () => {
    const sheet = inCell(filled(), granted);
    sheet.paste("116\n");
    expect([sheet.asked(), sheet.text(granted)]).toEqual([undefined, "116"]);
    sheet.press("Control+z");
    expect(sheet.text(granted)).toBe("62");
    sheet.press("Shift+ArrowDown");
    sheet.paste("8");
    expect([sheet.text(granted), sheet.text(partly)]).toEqual(["8", "8"]);
    sheet.click(granted);
    sheet.press("Shift+ArrowDown");
    sheet.type("1");
    sheet.paste("5");
    expect([sheet.asked(), sheet.text(granted), sheet.text(partly)]).toEqual([undefined, "15", "8"]);
  });

  test("what may hide something of a single value is shown first", () => {
    const sheet = inCell(filled(), granted);
    sheet.paste("15", { html: "<table><tr><td><s>15</s></td></tr></table>", agreed: false });
    expect(sheet.asked()?.at).toBe(granted);
    expect(sheet.text(granted)).toBe("62");
  });

  test("what was typed before a block is pasted is a step of its own", () => {
    const sheet = inCell(filled(), granted);
    sheet.type("７");
    sheet.paste("1\t2\n");
    sheet.press("Control+z");
    expect(sheet.text(granted)).toBe("7");
    sheet.press("Control+z");
    expect(sheet.text(granted)).toBe("62");
  });
});

describe("cells filled at once", () => {
  test("are said with a way back that takes back only what still stands", async () => {
    const sheet = empty();
    sheet.fill({ [person]: "0", [enterprise]: "0" }, "已填 2 格 0。");
    expect(sheet.said()).toBe("已填 2 格 0。");
    sheet.takeBack();
    expect(sheet.figures()).toEqual({});
    expect(sheet.said()).toBe("已撤销，2 个格恢复为空。");
    sheet.fill({ [person]: "0", [enterprise]: "0" });
    sheet.click(person);
    sheet.type("5");
    sheet.press("Enter");
    sheet.takeBack();
    expect([sheet.text(person), sheet.text(enterprise)]).toEqual(["5", ""]);
    expect(sheet.said()).toContain("后来被改成5，没有动");
    sheet.takeBack();
    expect(sheet.text(person)).toBe("5");
  });

  test("are left where they hold another number by then, which is said; what is nothing but that has no way back", () => {
    const sheet = filled();
    const offer = [{ address: granted, from: "", to: "0" }];
    sheet.sheet.tell({ kind: "fill", changes: offer, words: "已填 1 格。" });
    expect(sheet.text(granted)).toBe("62");
    expect(sheet.said()).toBe("这一格后来被改成62，没有动它。");
    sheet.takeBack();
    expect(sheet.text(granted)).toBe("62");
  });

  test("and changed elsewhere since are nobody's to take back by the message, though they hold the same figure again", async () => {
    const sheet = empty();
    sheet.fill({ [person]: "0", [enterprise]: "0" });
    await sheet.saved();
    await sheet.arrives({ [person]: "5" });
    await sheet.arrives({ [person]: "0" });
    sheet.takeBack();
    expect([sheet.text(person), sheet.text(enterprise)]).toEqual(["0", ""]);
  });

  test("are one step, and the way back is one in turn", () => {
    const sheet = empty();
    sheet.fill({ [person]: "0", [enterprise]: "0" });
    sheet.takeBack();
    sheet.sheet.tell({ kind: "back", way: "undo" });
    expect(sheet.figures()).toEqual({ [person]: "0", [enterprise]: "0" });
    sheet.expectAt(person);
    sheet.sheet.tell({ kind: "back", way: "undo" });
    expect(sheet.figures()).toEqual({});
  });
});

describe("another window stored 15 in the cell", () => {
  /** The clerk has just done something at the cell and all of it is stored, when 15 comes. */
  const overtaken = async (act: (sheet: Clerk) => void): Promise<Clerk> => {
    const sheet = empty();
    act(sheet);
    await sheet.saved();
    await sheet.tick(atHand);
    await sheet.arrives({ [person]: "15" });
    expect(sheet.text(person)).toBe("15");
    return sheet;
  };
  const stays = async (sheet: Clerk): Promise<void> => {
    await sheet.saved();
    expect([sheet.text(person), sheet.stored()[person]]).toEqual(["15", "15"]);
  };

  test("over what was just typed: it stays at 撤销, 重做, Esc and leaving, and it is said", async () => {
    const sheet = await overtaken((sheet) => (sheet.click(person), sheet.type("12")));
    expect(sheet.said()).toBe("这一格刚刚在别的窗口被改成15。");
    for (const key of ["Control+z", "Escape", "Control+y", "Tab", "Control+z"]) {
      sheet.press(key);
      await stays(sheet);
    }
  });

  test("over what was typed and left: 撤销 says so; what is typed there next replaces it whole, and 撤销 brings it back", async () => {
    const sheet = await overtaken((sheet) => (sheet.click(person), sheet.type("12"), sheet.press("Tab")));
    sheet.press("Control+z");
    expect(sheet.said()).toBe("这一格后来被改成15，没有动它。");
    await stays(sheet);
    sheet.type("7");
    sheet.press("Tab");
    expect(sheet.text(person)).toBe("7");
    sheet.press("Control+z");
    await stays(sheet);
  });

  test("where the cursor stands: the next key replaces it, and nothing is said where nothing was being typed", async () => {
    const sheet = await overtaken((sheet) => sheet.click(person));
    expect(sheet.messages()).toEqual([]);
    sheet.type("7");
    expect(sheet.text(person)).toBe("7");
    sheet.press("Escape");
    await stays(sheet);
  });

  test("in the very moment of typing there: no key is lost, what is typed stays whole, and the question waits while one types on below", async () => {
    const sheet = inCell(empty(), person);
    sheet.type("1");
    await sheet.saved();
    await sheet.arrives({ [person]: "15" });
    sheet.type("23");
    sheet.press("Enter");
    sheet.type("7");
    await sheet.tick(2000);
    expect(sheet.text(person)).toBe("123");
    expect(Object.values(sheet.figures())).toEqual(["123", "7"]);
    expect(sheet.editor.save.state().conflicts).toMatchObject([{ mine: { value: "123" }, theirs: { value: "15" } }]);
    expect(sheet.stored()[person], "nothing is chosen").toBe("15");
  });

  test("of a paste: 撤销 leaves that one, takes the others back and says so", async () => {
    const sheet = await overtaken((sheet) => (sheet.click(person), sheet.paste("1\t2\t3")));
    sheet.press("Tab", "Control+z");
    expect(sheet.said()).toMatch(/^已撤销 2 格；.*自然人.*后来被改成15，没有动。$/);
    expect(sheet.text(enterprise)).toBe("");
    await stays(sheet);
  });

  test("and emptied it again: it is nobody's to take back, and the emptying is said", async () => {
    const sheet = await overtaken((sheet) => (sheet.click(person), sheet.type("12")));
    sheet.type("3");
    await sheet.saved();
    await sheet.tick(atHand);
    await sheet.arrives({ [person]: "" });
    expect(sheet.said()).toBe("这一格刚刚在别的窗口被清空了。");
    sheet.press("Control+z");
    expect(sheet.text(person)).toBe("");
  });

  test("while this one is not stored: a person is asked, and what was typed stays until then", async () => {
    const sheet = inCell(empty(), person);
    sheet.type("12");
    sheet.server.take({ base: 1, changes: [{ area: "figures", address: person, value: "15" }] });
    await sheet.tick(2000);
    expect(sheet.text(person)).toBe("12");
    const [conflict] = sheet.editor.save.state().conflicts;
    expect(conflict).toMatchObject({ mine: { value: "12" }, theirs: { value: "15" } });
    if (conflict !== undefined) sheet.editor.save.settle(conflict, "theirs");
    await stays(sheet);
    sheet.press("Control+z");
    await stays(sheet);
  });

  test("and was refused while one types on: Esc gives back that one, not what was before it", async () => {
    const sheet = inCell(filled(), granted);
    sheet.type("12");
    sheet.server.take({ base: 1, changes: [{ area: "figures", address: granted, value: "15" }] });
    await sheet.tick(2000);
    const [conflict] = sheet.editor.save.state().conflicts;
    if (conflict !== undefined) sheet.editor.save.settle(conflict, "mine");
    await sheet.saved();
    sheet.press("Escape");
    expect(sheet.text(granted)).toBe("15");
  });

  test("and was refused in favour of one's own: what was before it is nobody's to bring back", async () => {
    const sheet = inCell(filled(), granted);
    sheet.type("12");
    sheet.press("Enter");
    sheet.server.take({ base: 1, changes: [{ area: "figures", address: granted, value: "15" }] });
    await sheet.tick(2000);
    const [conflict] = sheet.editor.save.state().conflicts;
    if (conflict !== undefined) sheet.editor.save.settle(conflict, "mine");
    await sheet.saved();
    sheet.press("Control+z");
    expect(sheet.text(granted)).toBe("12");
  });
});

test("without a server all that is typed stays, is said to be not stored, and goes out once there is one again", async () => {
  const sheet = inCell(empty(), person);
  sheet.line.down = true;
  sheet.type("12");
  sheet.press("Tab");
  sheet.type("3");
  await sheet.tick(5000);
  expect([sheet.editor.save.state().phase, sheet.editor.save.pending()]).toEqual(["failed", true]);
  sheet.line.down = false;
  await sheet.tick(20_000);
  expect(sheet.stored()).toEqual({ [person]: "12", [enterprise]: "3" });
  expect(sheet.editor.save.state().phase).toBe("saved");
});

test("the cells that were changed last are known with what they held, through 撤销 too", () => {
  const sheet = inCell(filled(), granted);
  sheet.type("7");
  sheet.press("Enter");
  expect(lateCells(sheet.editor)).toEqual([{ at: granted, was: "62" }]);
  sheet.press("Control+z");
  expect(lateCells(sheet.editor)[0]).toEqual({ at: granted, was: "7" });
});

describe("the steps as deeds", () => {
  const told = (sheet: Clerk) => sheet.sheet.deeds().filter(({ stands }) => stands);

  test("each is there with how it was done, a step that was taken back as one that can be done again, and none that was overwritten", () => {
    const sheet = inCell(filled(), granted);
    sheet.type("7");
    sheet.press("Enter");
    sheet.fill({ [enterprise]: "0" }, "已填 1 格 0。");
    expect(told(sheet).map(({ by, words, isUndone, changes }) => [by, words, isUndone, changes[0]?.to])).toEqual([
      ["typed", "", false, "7"],
      ["filled", "已填 1 格 0。", false, "0"],
    ]);
    sheet.click(granted);
    sheet.type("8");
    sheet.press("Enter");
    expect(told(sheet).map(({ changes }) => changes[0]?.to)).toEqual(["0", "8"]);
    sheet.press("Control+z");
    expect(told(sheet).map(({ isUndone, changes }) => [isUndone, changes[0]?.to])).toEqual([
      [false, "7"],
      [false, "0"],
      [true, "8"],
    ]);
  });

  test("any of them goes back by itself, whatever came after it, and forth again; the cursor stays", () => {
    const sheet = inCell(filled(), granted);
    sheet.type("7");
    sheet.press("Enter");
    sheet.type("9");
    sheet.press("Enter");
    const at = sheet.focused();
    const turn = (to: string) =>
      told(sheet)
        .find(({ changes }) => changes[0]?.to === to)
        ?.turn();
    turn("7");
    expect([sheet.text(granted), sheet.text(partly)]).toEqual(["62", "9"]);
    expect(sheet.said()).toBe("已撤销，1 个格恢复原样。");
    turn("7");
    expect([sheet.text(granted), sheet.text(partly)]).toEqual(["7", "9"]);
    sheet.expectAt(at);
  });

  test("what was filled over several tables is no deed of one of them", () => {
    const sheet = empty();
    sheet.fillAcross([{ address: person, from: "", to: "3" }], "已填入 1 格。");
    expect(sheet.sheet.deeds()).toEqual([]);
  });
});
