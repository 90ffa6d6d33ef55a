// Forty faults as hands make them: a condition dropped, one off, arguments exchanged, a step forgotten. Each is a replacement of text that must
// fit exactly once; where code has changed so that it does not, `npm run mutants` says which to write anew. They were chosen by what would harm a
// clerk, before it was known which tests would notice.

export type Room = keyof typeof rooms;

/** The rooms, each with the unit tests that should notice a fault in it. */
export const rooms = {
  sheet: ["components/grid"],
  editor: ["components/editor", "components/grid"],
  saving: ["components/saving", "components/grid"],
  matching: ["lib/matching"],
  checks: ["lib/checks", "lib/editions/samples.test.ts"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** `what`: the fault in words. `to` stands in the place of `from`. */
export type Fault = { readonly room: Room; readonly what: string; readonly file: string; readonly from: string; readonly to: string };

const inRoom = (room: Room, file: string, faults: readonly (readonly [what: string, from: string, to: string])[]): readonly Fault[] =>
  faults.map(([what, from, to]) => ({ room, file, what, from, to }));

export const faults: readonly Fault[] = [
  ...inRoom("sheet", "components/grid/keys.ts", [
    ["picking up and down goes by the cursor's column", "across === 0 && !shift ? state.column", "across === 0 ? state.column"],
    [
      "Delete empties the cell while its text is typed",
      'return state.mode === "selecting" ? clear(state, seen) : undefined;',
      "return clear(state, seen);",
    ],
    ["keys of an input method are taken", "if (key.composing || key.alt) return", "if (key.alt) return"],
    ["Esc no longer opens the way out for Tab", "(state.leaving ? undefined : tab)", "(here.leaving ? undefined : tab)"],
  ]),
  ...inRoom("sheet", "components/grid/acts.ts", [
    ["the settled form is not written", "...(to === change.to ? [] : write([{ address: change.address, to }])), ", ""],
    ["撤销 remembers what was typed, not what it was settled to", "[{ ...change, to }])", "[change])"],
    [
      "at the edge of the table what was typed is not taken",
      "if (at !== state.at) return",
      "if (at !== state.at || at === state.at) return",
    ],
    [
      "up and down forget their column over merged cells",
      "line[state.column] === at ? state.column :",
      "line[state.column] === at && false ? 0 :",
    ],
    ["filling picked cells writes into totals too", ".filter((address) => canType(seen, address));", ";"],
    [
      "撤销 does not take what is being typed first",
      "export const goBack = (state: SheetState, seen: Seen, way: Way): Step =>\n  followedBy(settle(state, seen)",
      "export const goBack = (state: SheetState, seen: Seen, way: Way): Step =>\n  followedBy(still(state)",
    ],
  ]),
  ...inRoom("sheet", "components/grid/step.ts", [
    [
      "what came from elsewhere is forgotten by the typing",
      'typing: typingAfter(state.typing, { kind: "arrived", address, value }) };',
      "typing: state.typing };",
    ],
    ["a composition given up while editing takes all of the text back", 'state.replacing && event.text === ""', 'event.text === ""'],
  ]),
  ...inRoom("sheet", "components/grid/history.ts", [
    ["撤销 goes by the text alone, not by arrivals", " && held(address).arrivals === arrivals,", ","],
    ["what was undone can be redone after a new step", "slice(-most), future: [] }", "slice(-most), future: history.future }"],
  ]),
  ...inRoom("sheet", "components/grid/fill.ts", [
    ["filling writes over what a cell holds by now", "held(address).text === from && (arrivals", "(arrivals"],
  ]),
  ...inRoom("sheet", "components/grid/matrix.ts", [
    ["the last row of a picked block is missing", "Math.max(a.row, b.row) + 1)", "Math.max(a.row, b.row))"],
  ]),
  ...inRoom("editor", "components/editor/live.ts", [
    ["checks follow each key and not a paste", "if (path === undefined) follow();", "if (path !== undefined) follow();"],
    ["every key of a run asks for the checks", "    clearTimeout(timer);\n", ""],
  ]),
  ...inRoom("editor", "components/editor/values.ts", [
    [
      "a printed total is put among the figures",
      "area === changed ? after(contents[area], content[area], address, values.get(pathOf(area, address)))",
      'area === (changed === "stated" ? "figures" : changed) ? after(contents[area], content[area], address, values.get(pathOf(changed, address)))',
    ],
    ["blank texts count as filled", "value === undefined || isBlank(value) ? [] :", "value === undefined ? [] :"],
  ]),
  ...inRoom("editor", "components/workspace/makeEditor.ts", [
    ["nobody is told what came from another window", "      arrivals.tell([...other, ", "      void ([...other, "],
    ["a refused value can be brought back by 撤销", "        arrivals.tell([conflict.theirs]);\n", ""],
  ]),
  ...inRoom("editor", "components/editor/arrivals.ts", [
    ["a second arrival is not counted", "counts.set(keyOf(change), count(change) + 1)", "counts.set(keyOf(change), 1)"],
  ]),
  ...inRoom("editor", "components/editor/leaving.ts", [
    ["one open question does not hold the page", "return conflicts.length > 0 ?", "return conflicts.length > 1 ?"],
  ]),
  ...inRoom("saving", "components/saving/step.ts", [
    ["whoever types on and on is not saved", "Math.min(soon, since + longest - at)", "soon"],
    ["a patch that got no answer is never sent again", "state: flyingAs(next, new Map([[id, undefined]])),", "state: next,"],
    ["what is newer does not name what went before it", "carried), over, wayOf);", "carried), [], wayOf);"],
    ["what was typed during a save waits for the next key", '    { do: "look" },\n', ""],
  ]),
  ...inRoom("saving", "components/saving/accept.ts", [
    ["an equal revision counts as news", "putBack || entry.revision > (known", "putBack || entry.revision >= (known"],
    ["a value of one's own that comes back is another's", "(isOwn(other) ? other : mineAt(other))", "mineAt(other)"],
  ]),
  ...inRoom("saving", "components/saving/differences.ts", [
    [
      "what waits for a person is sent all the same",
      "(held.has(keyOf(change)) ? [] : [[keyOf(change), change]])",
      "[[keyOf(change), change]]",
    ],
  ]),
  ...inRoom("saving", "components/saving/autosave.ts", [
    [
      "saving at once waits for the timer",
      '        waiting = [...waiting, resolve];\n        dispatch({ kind: "due" });',
      "        waiting = [...waiting, resolve];",
    ],
  ]),
  ...inRoom("matching", "lib/matching/match.ts", [
    ["a place met twice takes the last figure", "else if (this.#taken.has(address)) this.#leave", "else if (false) this.#leave"],
    ["totals that agree are said to differ", "ours !== canonicalIn(to, cell) }", "ours === canonicalIn(to, cell) }"],
  ]),
  ...inRoom("matching", "lib/matching/given/fillPicked.ts", [
    ["a block is not repeated downwards", "cover[row % block.rows]", "cover[row]"],
  ]),
  ...inRoom("matching", "lib/matching/lines/align.ts", [
    [
      "lines between two known ones are filled whatever their number",
      " || found - from.line !== place - from.place) continue;",
      ") continue;",
    ],
  ]),
  ...inRoom("checks", "lib/checks/relations.ts", [
    [
      "the bound and what was filled in are exchanged",
      "atMost: (left, right) => [right, left],",
      "atMost: (left, right) => [left, right],",
    ],
    ["what only follows is found a second time", "instances.filter(({ follows }) => !follows)", "instances"],
  ]),
  ...inRoom("checks", "lib/checks/stated.ts", [
    [
      "a printed total that is too small is not found",
      "if (ours?.eq(value) === true) return [];",
      "if (ours?.gte(value) === true) return [];",
    ],
  ]),
  ...inRoom("checks", "lib/checks/progress.ts", [
    ["a part that was begun is asked for no longer", "part.required || filled || own.length > 0 ?", "part.required || filled ?"],
  ]),
];
