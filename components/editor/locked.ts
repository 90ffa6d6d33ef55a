// A frozen report is read like any other and takes no change: its inputs are read-only, what would change something is stopped at the door and said.
import { useEffect } from "react";
import { sayProblem } from "../ui/toasts.tsx";

/** By what a frozen report is told: its short code, when (ISO 8601) and by whom it was frozen ("" where nobody gave a name), and whether it is on line. `correction`: 更正说明 over it, "" for none. */
export type Lock = {
  readonly code: string;
  readonly at: string;
  readonly who: string;
  readonly posted: boolean;
  readonly correction: string;
};

/** What is said of a change that is not taken. */
export const sayLocked = ({ code }: Lock): void => sayProblem(`报告已定稿（短码 ${code}），不能改。要改的，点上方的“解锁”或“更正”。`);

/** Inputs of the report: what a page asks besides (how the preview looks, on which paper it is printed) stands inside of `data-besides`. */
const editable = ["input", "textarea", "select", "[contenteditable]"].map((one) => `${one}:not([data-besides] *)`).join(", ");

/** Keys that go, look and close. */
const harmless = /^(?:Arrow|Page|F\d|Tab$|Home$|End$|Escape$|Shift$|Control$|Alt$|Meta$|ContextMenu$|CapsLock$)/;
/** With Ctrl: copy, select all, search, print, save. */
const harmlessWithControl = /^[cafpsu]$/i;

const changes = ({ key, ctrlKey, metaKey, target }: KeyboardEvent): boolean => {
  if (!(target instanceof Element) || target.closest(editable) === null || key === "F2") return false;
  if (ctrlKey || metaKey) return !harmless.test(key) && !harmlessWithControl.test(key);
  if (key === "Enter") return target.closest("textarea, [contenteditable]") !== null;
  return !harmless.test(key);
};

/** Makes an input read-only: a text can still be selected and copied. */
function close(input: Element): void {
  if (input instanceof HTMLInputElement && !/^(?:radio|checkbox|file)$/.test(input.type)) input.readOnly = true;
  else if (input instanceof HTMLTextAreaElement) input.readOnly = true;
  else if (input instanceof HTMLInputElement || input instanceof HTMLSelectElement) input.disabled = true;
  else if (input.getAttribute("contenteditable") === "true") input.setAttribute("contenteditable", "false");
}

const isOpen = (input: Element): boolean =>
  input instanceof HTMLInputElement || input instanceof HTMLTextAreaElement
    ? !input.readOnly && !input.disabled
    : input instanceof HTMLSelectElement
      ? !input.disabled
      : input.getAttribute("contenteditable") === "true";

const closeAll = (root: Element): void => [...root.querySelectorAll(editable)].filter(isOpen).forEach(close);

/** Keeps what stands in the part of the page with this id closed while the report is frozen; what is drawn later, too. */
export function useLock(id: string, lock: Lock | undefined): void {
  useEffect(() => {
    const root = document.getElementById(id);
    if (lock === undefined || root === null) return undefined;
    const stop = (event: Event): void => {
      if (event.target instanceof Element && event.target.closest("[data-besides]") !== null) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      sayLocked(lock);
    };
    const key = (event: KeyboardEvent): void => {
      if (changes(event)) stop(event);
    };
    const kinds = ["beforeinput", "paste", "cut", "drop"];
    closeAll(root);
    const watch = new MutationObserver(() => closeAll(root));
    watch.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ["readonly", "disabled", "contenteditable"] });
    root.addEventListener("keydown", key, true);
    kinds.forEach((kind) => root.addEventListener(kind, stop, true));
    return () => {
      watch.disconnect();
      root.removeEventListener("keydown", key, true);
      kinds.forEach((kind) => root.removeEventListener(kind, stop, true));
    };
  }, [id, lock]);
}
