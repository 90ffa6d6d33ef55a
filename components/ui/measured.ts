// How high an element stands that keeps its place while the page scrolls, told to the style sheet: what is being edited keeps clear
// of it, whatever it says and however its lines break.
//
// A height that is told has every element below styled anew, and whatever is asked of the page after it does so at once. So one observer
// watches all of them, and reads everything before it tells anything.

type Watched = { readonly read: () => string; readonly tell: (height: string) => void };

const all = new WeakMap<Element, Watched>();
let observer: ResizeObserver | undefined;

function heard(entries: readonly ResizeObserverEntry[]): void {
  const found = entries.flatMap(({ target }) => all.get(target) ?? []).map(({ read, tell }) => ({ tell, height: read() }));
  for (const { tell, height } of found) tell(height);
}

/** Tells the property of `told` what `read` gives, whenever the element is of another height; the answer ends it. */
export function watchHeight(element: HTMLElement, name: `--${string}`, told: HTMLElement, read: () => string): () => void {
  const tell = (height: string) => {
    if (told.style.getPropertyValue(name) !== height) told.style.setProperty(name, height);
  };
  const watch = (observer ??= new ResizeObserver(heard));
  all.set(element, { read, tell });
  watch.observe(element);
  return () => {
    watch.unobserve(element);
    all.delete(element);
    told.style.removeProperty(name);
  };
}

const stays = (element: HTMLElement): boolean => ["sticky", "fixed"].includes(getComputedStyle(element).position);

const page = (): HTMLElement => document.documentElement;

/**
 * For `ref`: the height of the element in this custom property of the page while it stays in place, else 0px. `told`: the one element that
 * asks for it, where it is declared not to be inherited. Give the same function at each render.
 */
export const measured =
  (name: `--${string}`, told: () => HTMLElement = page) =>
  (element: HTMLElement | null): (() => void) | undefined =>
    element === null ? undefined : watchHeight(element, name, told(), () => (stays(element) ? `${element.offsetHeight}px` : "0px"));
