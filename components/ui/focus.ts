// Where the focus goes when what holds it goes away, or when its place is still on its way to the page. Nobody's focus
// is taken: once it stands on something else, nothing happens any more.

const longest = 3000;

/** Tries until it succeeds, whenever the page has changed; `otherwise` after a while. The function ends it. */
export function whenThere(attempt: () => boolean, otherwise: () => void = () => undefined): () => void {
  const from = document.activeElement;
  const isFree = () => document.activeElement === from || document.activeElement === document.body;
  const end = () => {
    watch.disconnect();
    clearTimeout(timer);
  };
  const look = () => {
    if (!isFree() || attempt()) end();
  };
  const watch = new MutationObserver(look);
  const timer = setTimeout(() => {
    end();
    if (isFree()) otherwise();
  }, longest);
  watch.observe(document.body, { childList: true, subtree: true });
  look();
  return end;
}

const wanted = "[data-begin]";
const usable = ":is(button, input, select, textarea, [tabindex='0']):not(:disabled, [data-closes])";

/**
 * For `onOpenAutoFocus`: a dialog begins at what is marked `data-begin`, else as Radix does. While its content is still on its way
 * the dialog itself has the focus, for an Enter pressed meanwhile must not fall on the button that closes it.
 */
export function begin(event: Event): void {
  const { target: dialog } = event;
  if (!(dialog instanceof HTMLElement)) return;
  const first = (): HTMLElement | null => dialog.querySelector<HTMLElement>(wanted) ?? dialog.querySelector<HTMLElement>(usable);
  if (first()?.matches(wanted) === false) return;
  event.preventDefault();
  dialog.focus();
  whenThere(() => {
    first()?.focus();
    return first() !== null;
  });
}

/** The focus to the heading of the page, from where Tab leads on. */
function toHeading(): void {
  document.querySelector<HTMLElement>("h1[tabindex]")?.focus();
}

/** What a dialog that opens now was opened from: for an act in a menu, which goes away, the button of the menu. */
function opener(): Element | null {
  const { activeElement } = document;
  const menu = activeElement?.closest("[role=menu]");
  return menu ? document.getElementById(menu.getAttribute("aria-labelledby") ?? "") : activeElement;
}

/** Where the focus was when a dialog was opened. */
export type Before = {
  /** Remembers it, where it is not remembered yet. */
  readonly remember: () => void;
  /** The focus back to there, or to the heading where that is gone. */
  readonly giveBack: () => void;
};

export function before(): Before {
  let from: Element | null = null;
  return {
    remember: () => void (from ??= opener()),
    giveBack: () => {
      const to = from;
      from = null;
      if (to instanceof HTMLElement && to.isConnected) to.focus();
      else toHeading();
    },
  };
}

/** The focus to what a selector names; whether it is there. */
export function reach(selector: string): boolean {
  const there = document.querySelector<HTMLElement>(selector);
  there?.focus();
  return there !== null;
}

/** For `ref`: where the element goes away with the focus in it, the focus goes to what `next` reaches, or to the heading of the page. */
export const handover =
  (next: () => boolean = () => false) =>
  (element: HTMLElement | null) =>
  () => {
    if (element?.contains(document.activeElement) !== true) return;
    requestAnimationFrame(() => {
      if (document.activeElement === document.body && !next()) toHeading();
    });
  };

const isSeen = (element: HTMLElement): boolean => element.getClientRects().length > 0;

/**
 * For `ref`, of a list of problems and of each of them: where it goes away with the focus in it, for it was put right, the focus goes to the
 * next problem in sight, or on to the next part.
 */
export const toNextProblem = handover(() => {
  const places = document.querySelectorAll<HTMLElement>("[data-finding] [data-check], [data-next-part]");
  const next = [...places].find(isSeen);
  next?.focus();
  return next !== undefined;
});
