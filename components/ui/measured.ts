// How high an element stands that keeps its place while the page scrolls, told to the style sheet: what is being edited keeps clear
// of it, whatever it says and however its lines break.

const stays = (element: HTMLElement): boolean => ["sticky", "fixed"].includes(getComputedStyle(element).position);

/** For `ref`: the height of the element in this custom property of the page while it stays in place, else 0px. Give the same function at each render. */
export const measured =
  (name: `--${string}`) =>
  (element: HTMLElement | null): (() => void) | undefined => {
    if (element === null) return undefined;
    const { style } = document.documentElement;
    const watch = new ResizeObserver(() => style.setProperty(name, stays(element) ? `${element.offsetHeight}px` : "0px"));
    watch.observe(element);
    return () => {
      watch.disconnect();
      style.removeProperty(name);
    };
  };
