// F8 and Shift+F8: which finding comes next from where one stands, and what is said on arriving there.
import { findingKey, severityNames, type Finding } from "#lib/checks/finding.ts";
import { inPaperOrder, nextOf, paperOrder, type Standpoint } from "#lib/checks/order.ts";
import { sectionOf } from "#lib/checks/progress.ts";
import { openIn } from "#lib/checks/standing.ts";
import type { Outline } from "#lib/edition/walk.ts";
import type { Editor } from "../editor/context.ts";
import { panelState, type Arrival } from "./panelState.ts";
import { goTo } from "../editor/useGoTo.ts";

/** The number on the paper of the place that holds the focus, or undefined where it stands at none. */
function placeOfFocus(outline: Outline): number | undefined {
  for (let element = document.activeElement; element !== null; element = element.parentElement) {
    const place = paperOrder(outline).get(element.id.replace(/^total-/, ""));
    if (place !== undefined) return place;
  }
  return undefined;
}

/** The first place of the section of the open page; before all others on a page of none. */
function placeOfPage(outline: Outline): number {
  const name = decodeURIComponent(location.pathname.split("/").at(-1) ?? "");
  const first = [...paperOrder(outline)].find(([address]) => sectionOf(outline, address)?.id === name);
  return first?.[1] ?? 0;
}

/** The finding that holds the focus in a list, or undefined. */
function findingOfFocus({ live }: Editor): Finding | undefined {
  const key = document.activeElement?.closest("[data-finding]")?.getAttribute("data-finding");
  return live.findings().findings.find((finding) => findingKey(finding) === key);
}

/** Where the search begins: the finding that is marked, as long as the focus stands at it or at nothing; else the focus; else the page. */
function standpoint(editor: Editor): Standpoint {
  const { live, outline } = editor;
  const shown = findingOfFocus(editor) ?? live.shown();
  const focus = placeOfFocus(outline);
  const stays = shown !== null && (focus === undefined || focus === paperOrder(outline).get(shown.at[0] ?? ""));
  return stays ? { finding: shown } : { place: focus ?? placeOfPage(outline) };
}

const turned = { "1": "后面没有了，从头接着看。", "-1": "前面没有了，从末尾接着看。" } as const;

const nothing = (open: readonly Finding[]): Arrival => ({
  position: open.length === 0 ? "没有要处理的问题。" : `选中的几类没有问题，没有显示的还有 ${open.length} 处。`,
  words: "",
});

/** Goes to the next or the previous open finding of those that the panel shows, and gives the words for it. */
export function step(editor: Editor, push: (link: string) => void, by: 1 | -1): Arrival {
  const { live, outline } = editor;
  const open = inPaperOrder(outline, openIn(live.report(), live.findings().findings));
  const listed = open.filter(({ severity }) => !panelState().hidden.includes(severity));
  const next = nextOf(outline, listed, standpoint(editor), by);
  if (next === undefined) return nothing(open);
  const { finding, place, wrapped } = next;
  if (!goTo(editor, push, finding.at[0] ?? "", finding)) return { position: "", words: "" };
  return {
    position: `${wrapped ? turned[by] : ""}第 ${place + 1} 处，共 ${listed.length} 处`,
    words: `：${severityNames[finding.severity]}，${finding.brief}`,
  };
}
