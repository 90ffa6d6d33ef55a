// Which test stands for which fault that real use has brought: T… were tried on the product by hand, F… are of its reliability and security. Each
// names its kind, and where pure code decides it a fault to plant in place of the mend, which that test must notice: `npm run mutants -- trials`.
// T11, T18 and T32 were sound when they were tried; T11 is of the kind of T02.

type Numbers<From extends string> = `${From}${string}`;

export type Proof = {
  readonly kind: string;
  /** The test that stands for it, and its title, or that of the group it is in, as its file spells it. */
  readonly file: string;
  readonly title: string;
  /** Text of a source file that stands there once, and what stood there, or could have, when the fault was there. */
  readonly fault?: readonly [file: string, from: string, to: string];
};

const judge = "lib/guard/judge.ts";
const hiddenLines = "lib/reading/hiddenLines.test.ts";
const saving = "components/saving/step.test.ts";
const yearBefore = "lib/report/yearBefore.ts";
const watch = "components/ui/watch.ts";
const disk = "lib/store/disk.test.ts";

export const trials = {
  T01: {
    kind: "a body that was cut is taken for one that is missing",
    file: "app/api/body.test.ts",
    title: "%s is said",
    fault: ["app/api/body.ts", "  if (!ended || count < promised) throw cut(promised);\n", ""],
  },
  T02: {
    kind: "cells of a hidden column are dropped one by one, and what follows slides",
    file: hiddenLines,
    title: "a hidden column",
    fault: ["lib/reading/hiddenLines.ts", 'const isZero = said[0] === "zero" || byCells', "const isZero = byCells"],
  },
  T03: {
    kind: "a place is told by one witness, though there are more",
    file: "lib/workbook/stands.test.ts",
    title: "one row down over another input is read in that row, and both are named",
    fault: [
      "lib/workbook/cells.ts",
      "const at = expected === undefined ? undefined : placeIn(lattice, expected);",
      "const at = home.names.get(cell.address) ?? (expected === undefined ? undefined : placeIn(lattice, expected));",
    ],
  },
  T04: {
    kind: "a name with several meanings is taken by the order in the file",
    file: "lib/workbook/stands.test.ts",
    title: "is read from the original, and the copy is named (its names %s)",
    fault: [
      "lib/workbook/pointers.ts",
      '`${sheet ?? ""}\\n${name.toLowerCase()}`',
      '`${sheet === undefined ? "" : ""}\\n${name.toLowerCase()}`',
    ],
  },
  T05: {
    kind: "what was remembered is written over what somebody else put there since",
    file: "components/grid/history.test.ts",
    title: "撤销 of a paste takes back what still stands, and names the cell that was changed since",
    fault: [
      "components/grid/history.ts",
      "held(address).text === from && held(address).arrivals === arrivals,",
      "held(address).text !== from || arrivals >= 0,",
    ],
  },
  T06: {
    kind: "a value is believed that the clerk never saw",
    file: "lib/workbook/shown.test.ts",
    title: "a number format",
    fault: ["lib/workbook/said.ts", "return { text, left: `${both}，请看清楚是哪一个数` };", "return { text };"],
  },
  T07: {
    kind: "the file with the name does not hold the data",
    file: disk,
    title: "some seconds after the last save the file with the name alone holds everything",
    fault: ["lib/store/folding.ts", "      first = last;\n      wait(idle);", "      first = last;"],
  },
  T08: {
    kind: "limits are laid on the file, not on what is needed of it",
    file: "lib/workbook/foreign.test.ts",
    title: "a workbook that has grown",
    fault: ["lib/workbook/file/problem.ts", "  file: 30_000_000,", "  file: 3_000_000,"],
  },
  T09: {
    kind: "each door has its own notion of what is not seen",
    file: "lib/arithmetic/number.test.ts",
    title: "what is not seen carries no figure",
    fault: ["lib/characters/figure.ts", "  halfWidth(withoutUnseen(text))", "  halfWidth(text)"],
  },
  T10: {
    kind: "lenient decoding at a door",
    file: "lib/reading/whatIs.test.ts",
    title: "no byte that is lost or turned in a Chinese text makes other letters in silence",
    fault: ["lib/reading/decode.ts", "new TextDecoder(encoding, { fatal: true });", "new TextDecoder(encoding);"],
  },
  T11: {
    kind: "cells of a hidden row are dropped one by one, and what follows slides",
    file: hiddenLines,
    title: "a hidden row",
    fault: [
      "lib/reading/hiddenLines.ts",
      '(own === "zero" || cells[0] === "zero") ? "flat"',
      '(own === "zero" || cells[0] === "zero") ? "shown"',
    ],
  },
  T12: {
    kind: "what is seen is told by one witness of several",
    file: hiddenLines,
    title: "struck and raised figures stand in brackets, by tag, style and class, of cell, row and part of a cell",
    fault: ["lib/seen/look.ts", 'struck || lined ? "删除线"', 'lined ? "删除线"'],
  },
  T13: {
    kind: "one entry decides over the whole file",
    file: "lib/store/backup.test.ts",
    title: "each report that cannot be read is named with what is wrong, and the others are restored",
    fault: [
      "lib/store/backup.ts",
      'if (typeof read === "string") problems.reports.push(`${nameOf(entry, at)}：${read}`);',
      'if (typeof read === "string") throw new Error(read);',
    ],
  },
  T14: {
    kind: "one spelling of one path",
    file: "lib/package/open.test.ts",
    title: "an unpacked folder is opened as it lies, also one folder above it; nothing outside of it is read",
    fault: ["lib/package/open.ts", "baseOf(name) === manifestName && !name", "name === manifestName && !name"],
  },
  T15: {
    kind: "each step of a composition is told",
    file: "e2e/composition.spec.ts",
    title: "pinyin is never stored, what is chosen is stored once, as one step to undo",
  },
  T16: {
    kind: "signs of a path that the tools take for something else",
    file: "scripts/place.test.ts",
    title: "a path with %s is refused in one sentence that names it and the folder",
    fault: ["scripts/place.mjs", '  "#": "the part of an address behind it, by the style sheets\' resolver",\n', ""],
  },
  T17: {
    kind: "parts by fixed names, and what is not found is blank",
    file: "lib/workbook/foreign.test.ts",
    title: "the same figures come",
    fault: [
      "lib/workbook/file/book.ts",
      'parts.links("").find(({ type }) => type === "officeDocument")?.path ?? "xl/workbook.xml"',
      '"xl/workbook.xml"',
    ],
  },
  T19: {
    kind: "a file is judged by its ending or by two magic numbers",
    file: "lib/reading/whatIs.test.ts",
    title: "%s: %s",
    fault: [
      "lib/reading/whatIs.ts",
      'if (signed === "compound") return { kind: compoundKind(bytes) };',
      'if (signed === "compound") return { kind: "unknown" };',
    ],
  },
  T20: {
    kind: "all sent is shown as all stored",
    file: saving,
    title: "a place that a person is asked about never counts as saved, and the other's latest value is what is taken",
    fault: ["components/saving/state.ts", 'return state.held.size > 0 ? "asking" : "saved";', 'return "saved";'],
  },
  T21: {
    kind: "a browser carries 64 KiB for a page that goes away",
    file: saving,
    title: "more than a browser carries for a page that goes away is sent in pieces, and what does not fit at once in the ordinary way",
    fault: ["components/saving/pieces.ts", "export const carried = 60_000;", "export const carried = 6_000_000;"],
  },
  T22: {
    kind: "an act that is asked for again while it runs",
    file: "components/ui/running.test.ts",
    title: "whoever asks for an act again while it runs has it done once, and again when it is over",
    fault: ["components/ui/running.ts", "    if (now.current) return;\n", ""],
  },
  T23: {
    kind: "what says nothing is taken for our own",
    file: "lib/guard/judge.test.ts",
    title: "an origin “%s” is refused",
    fault: [judge, "  if (origin !== undefined && !isOurOrigin(origin, host, ours)) return foreign;\n", ""],
  },
  T24: {
    kind: "a printed line is taken for a paragraph",
    file: "lib/prose/pdf/unbroken.test.ts",
    title: "a figure that the line break parts is whole, and no broken line is a heading",
    fault: [
      "lib/prose/pdf/unbroken.ts",
      "const before = joins.has(at - 1) ? all.pop() : undefined;",
      "const before = joins.has(at - 1) && at < 0 ? all.pop() : undefined;",
    ],
  },
  T25: {
    kind: "what makes N. an ordinal is decided by the next sign alone",
    file: "lib/prose/recognise.test.ts",
    title: "headings that begin with figures are numbered once each, and none is missed",
    fault: [
      "lib/ordinals/ordinalAt.ts",
      'if (/^\\d/.test(plain)) return isBeforeDigit(place, sign.at(-1) ?? "", gap, plain, due.includes(place));',
      'if (/^\\d/.test(plain)) return isBeforeDigit(place, sign.at(-1) ?? "", gap, plain, due.includes(place)) && gap !== "";',
    ],
  },
  T26: {
    kind: "two readers of clipboards with rules of their own",
    file: "lib/prose/readPasted.test.ts",
    title: "what is not plainly seen is no part of a figure",
    fault: ["lib/seen/look.ts", 'struck || lined ? "删除线" : (shift ??', 'struck || lined ? "删除线" : ((null as typeof shift) ??'],
  },
  T27: {
    kind: "picked cells are known to copying, not to pasting",
    file: "lib/matching/given/fillPicked.test.ts",
    title: "passes totals over, and says how many",
    fault: ["lib/matching/given/fillPicked.ts", "    cells.length > 1 && picked.length", "    cells.length < 0 && picked.length"],
  },
  T28: {
    kind: "a copy on a disk says that it saves",
    file: "components/ui/watch.test.ts",
    title: "a copy on a disk is closed at once, also what gets the focus later, and even where its scripts run",
    fault: [watch, "    if (copy) return shut();\n", ""],
  },
  T29: {
    kind: "what the server draws claims what only the live page can know",
    file: "components/ui/watch.test.ts",
    title: "after %s the page takes no typing and says that nothing is saved; if it comes alive after all, it takes it again",
    fault: [watch, '    timer = setTimeout(function () { shut("broken"); }, ${patience});\n', ""],
  },
  T30: {
    kind: "what the system said is known and not passed on",
    file: disk,
    title: "a full disk is said as such, nothing is half, and saving goes on when there is room",
    fault: ["lib/store/trouble.ts", '  13: "full",\n', ""],
  },
  T31: {
    kind: "reading the file and reaching the server are one step",
    file: "components/ui/readPicked.test.ts",
    title: "of a file %s that is said, and the server is not mentioned",
    fault: [
      "components/ui/readPicked.ts",
      'error.name === "NotFoundError" ? gone : unreadable',
      'error.name === "NotFoundError" ? unreadable : unreadable',
    ],
  },
  T33: {
    kind: "fonts and letters that others do not have are looked at nowhere",
    file: "lib/checks/letters.test.ts",
    title: "names of the body and of the signature are looked at too, and a long list is cut",
    fault: ["lib/checks/letters.ts", "  letters: wording([letter(privateUse)]),", "  letters: wording([letter(unassigned)]),"],
  },
  T34: {
    kind: "texts beside what comes and goes, which others wrap",
    file: "components/ui/wrapped.test.ts",
    title: "what comes before a text wrapped %i times stands before it, and a text that goes is gone",
    fault: ["components/ui/wrapped.ts", "before === null || before.parentNode === this ? before : holder(this, before)", "before"],
  },
  T35: {
    kind: "a cell that says nothing is a number for a statistic, and no place with a reason",
    file: "lib/workbook/shown.test.ts",
    title: "cells that were merged are named, both of them, and none is taken",
    fault: ["lib/workbook/cells.ts", "      merged.get(cell.address) ??\n", ""],
  },
  T36: {
    kind: "a point before a digit makes a decimal",
    file: "lib/ordinals/ordinals.test.ts",
    title: "no point stands straight before a digit",
    fault: ["lib/ordinals/withOrdinal.ts", "(level === 2 && beginsWithDigit(text)) || (text", "(text"],
  },
  T37: {
    kind: "a text is changed on the strength of a guess, unsaid",
    file: "lib/prose/recognise.test.ts",
    title: "that begin at 1. again are items, and the heading after them is one",
    fault: ["lib/prose/recognise.ts", "return place === 1 && (this.#afterColon ||", "return place < 0 && (this.#afterColon ||"],
  },
  T38: {
    kind: "the year before is guessed by its name",
    file: "lib/report/yearBefore.test.ts",
    title: "with the line that is kept",
    fault: [
      yearBefore,
      "if (line !== undefined && line.id !== own.id && line.year === own.year - 1) return",
      "if (line !== undefined && line.id !== own.id && line.year === own.year) return",
    ],
  },
  T39: {
    kind: "greedy pairs over what is merely alike",
    file: "lib/compare/texts.test.ts",
    title: "like paragraphs",
    fault: ["lib/compare/inOrder.ts", "[...anchorsOf(old.map(keyOf), own.map(keyOf)), end]", "[end]"],
  },
  T40: {
    kind: "of two that could be meant one is taken",
    file: "lib/report/yearBefore.test.ts",
    title: "leave a year out of which two could be meant, and say at which report one chooses",
    fault: [
      yearBefore,
      'else if (found.state === "several") unclear.push({ year, choose: isNext ? latest : null, among: found.among });',
      'else if (found.state === "several") before.unshift((latest = found.among[0] ?? latest));',
    ],
  },
  F1: {
    kind: "a guard that fails open",
    file: "lib/guard/judge.test.ts",
    title: "%s is answered to our names only",
    fault: [judge, "|| !isOurHost(host, asked.arrived, ours)) return stranger", ") return stranger"],
  },
  F2: {
    kind: "a promise to an old browser that nobody tries there",
    file: "components/saving/page.test.ts",
    title: "browsers of before Chromium 119, which ask for a returned value, and those after, which ask for a default prevented, both ask",
    fault: ["components/saving/page.ts", '    event.returnValue = "还有内容没有保存。";\n', ""],
  },
  F3: {
    kind: "what the server has not taken lives in the tab alone",
    file: "components/saving/journal.test.ts",
    title: "each key asks for what was typed to be kept in the next idle moment, also while the server does not answer",
    fault: ["components/saving/step.ts", 'effects: [{ do: "note" }, { do: "wake"', 'effects: [{ do: "wake"'],
  },
  F4: {
    kind: "a framework's limit that nobody met",
    file: "e2e/housekeeping.spec.ts",
    title: "a backup of more than ten megabytes, at which frameworks cut what is sent, is restored whole",
  },
  F5: {
    kind: "what is opened is never closed",
    file: disk,
    title: "a process that ends leaves everything in the file with the name, and no log beside it",
    fault: ["lib/store/file.ts", 'if (openFiles.size === 0) process.once("exit", closeAll);', ""],
  },
  F6: {
    kind: "a whole collection where one row was asked for",
    file: "lib/store/asked.test.ts",
    title: "no page reads more rows where the store holds more reports than a list shows",
    fault: ["lib/store/years.ts", 'where("body", "in", bodies)', 'where("body", "is not", null)'],
  },
  F7: {
    kind: "bounded in bytes, not in work",
    file: "lib/report/bounds.test.ts",
    title: "what is nested without end is refused, at every place, and no stack overflows",
    fault: ["lib/report/bounds.ts", "    if (depth > most.depth) return", "    if (depth > 1e9) return"],
  },
  F8: {
    kind: "waiting inside the database",
    file: disk,
    title: "while another program holds the file, a save waits without keeping anybody else, and is done as soon as the file is free",
    fault: [
      "lib/store/file.ts",
      "{ timeout: 0, enableForeignKeyConstraints: true }",
      "{ timeout: 5000, enableForeignKeyConstraints: true }",
    ],
  },
  F9: {
    kind: "a framework's default keeps what strangers ask for",
    file: "app/unknown.test.ts",
    title: "%s keeps no file for an address that nobody knows",
    fault: ["app/help/[topic]/page.tsx", "export const dynamicParams = false;\n", ""],
  },
  F10: {
    kind: "no sum over what is kept",
    file: "lib/report/flipped.test.ts",
    title: "%s: no flipped bit of a data file changes anything in silence",
    fault: ["lib/report/read.ts", '  if (sealOf(json) === "broken") return damaged;\n', ""],
  },
  F11: {
    kind: "a check that does not check",
    file: "lib/store/mounted.test.ts",
    title: "a start on a read-only disk with reports says so, touches nothing, and finds all of them when it can be written to",
    fault: ["lib/store/trouble.ts", '  EROFS: "readonly",\n', ""],
  },
  F12: {
    kind: "an error is hidden by cleaning up after it",
    file: disk,
    title: "a full disk is said as such, nothing is half, and saving goes on when there is room",
    fault: [
      "lib/store/file.ts",
      "        // Where the disk is full SQLite has taken",
      '        throw new Error("cannot rollback");\n        // Where the disk is full SQLite has taken',
    ],
  },
  F13: {
    kind: "no end to waiting",
    file: "components/saving/send.test.ts",
    title: "no connection is told from no answer in time, and also the reading of the answer has an end",
    fault: ["components/saving/send.ts", "return { late: controller.signal.aborted };", "return { late: false };"],
  },
  F14: {
    kind: "what was sent is not remembered as unanswered",
    file: saving,
    title: "a window that was hidden and seen again before the answer meets no conflict with itself",
    fault: ["components/saving/step.ts", "unanswered: [...state.unanswered, ...sent] };", "unanswered: state.unanswered };"],
  },
  F15: {
    kind: "what a browser refuses is swallowed",
    file: "components/saving/send.test.ts",
    title: "what a browser refuses to carry goes out in the ordinary way at once",
    fault: ["components/saving/send.ts", "ask(signal, true).catch(() => ask(signal, false))", "ask(signal, true)"],
  },
  F16: {
    kind: "nobody looks whether the file is still the one",
    file: disk,
    title: "the file is replaced by a copy",
    fault: ["lib/store/file.ts", "    if (!isSame()) throw goneFrom(path);\n", ""],
  },
  F17: {
    kind: "a library's own rule of what ends a line",
    file: "lib/outputs/csv.test.ts",
    title: "%j stays in its cell and is no formula",
    fault: ["lib/outputs/csv.ts", ", quoted_match: breaking });", " });"],
  },
  F18: {
    kind: "rights are left to the machine's habit",
    file: disk,
    title: "folder and files are their owner's alone, also those that were there before; a folder that holds other things stays as it is",
    fault: ["lib/store/folder.ts", "  if (readdirSync(folder).every(isOurs)) close(folder, 0o700);\n", ""],
  },
  F19: {
    kind: "no bound of a value",
    file: "lib/report/bounds.test.ts",
    title: "too much of %s is refused with its place",
    fault: ["lib/report/bounds.ts", "return length <= letters ? undefined", "return length <= 1e9 + letters ? undefined"],
  },
  F20: {
    kind: "a library's words on the screen",
    file: "app/api/body.test.ts",
    title: "a strange shape is said by our own sentence or by its place, never in a library's words",
    fault: ["lib/acts/refusal.ts", "issue !== undefined && /\\p{Script=Han}/u.test(issue.message)", "issue !== undefined"],
  },
  F21: {
    kind: "time is taken for order",
    file: "lib/report/yearBefore.test.ts",
    title: "the order of the reports in the store decides nothing",
    fault: [yearBefore, "if (!gone && only !== undefined && more.length === 0) return", "if (!gone && only !== undefined) return"],
  },
  F22: {
    kind: "what was asked for is told as a failure",
    file: "scripts/stopping.test.ts",
    title: "a stop that was asked for by %s is no failure",
    fault: ["scripts/stopping.mjs", "return stopped.asked ? 0 : code;", "return code;"],
  },
  F23: {
    kind: "an address that is none",
    file: "lib/guard/judge.test.ts",
    title: "the address “%s” is malformed",
    fault: [judge, "  } catch {\n    return false;\n  }", "  } catch {\n    return true;\n  }"],
  },
  F24: {
    kind: "a refusal is never tried again",
    file: saving,
    title: "a refusal is said and tried again by itself, and a key tries at once",
    fault: ["components/saving/step.ts", '      effects: [{ do: "wake", after: refusedRetry }],', "      effects: [],"],
  },
} as const satisfies Readonly<Record<Numbers<"T" | "F">, Proof>>;

/** Whether a title is one of a row of tests, the words that differ cut out: what all of them have. */
export const commonTo = (title: string): string =>
  title.split(/%[a-z%]|\$\{[^}]*\}|\$\w+/u).reduce((longest, piece) => (piece.length > longest.length ? piece : longest), "");
