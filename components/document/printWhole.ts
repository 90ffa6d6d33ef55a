// A frame prints no more of its page than it shows, and cuts lines where a sheet ends: while one prints, what its page holds stands in
// the page around it instead, in a tree of its own, so that neither's styles reach the other.

/** What is said of html, body or the root is said of the place where it stands. */
const ofHost = (css: string): string => css.replace(/(^|[\s,{}>])(?:html|body|:root)(?=[\s,{.:[>])/g, "$1:host");

function copyOf(page: Document): HTMLElement {
  const host = document.createElement("div");
  const root = host.attachShadow({ mode: "open" });
  for (const { textContent } of page.querySelectorAll("style")) {
    const style = document.createElement("style");
    style.textContent = ofHost(textContent ?? "");
    root.append(style);
  }
  for (const child of page.body.children) if (child.localName !== "style") root.append(document.importNode(child, true));
  return host;
}

/** The page of the frame is printed whole until the function is called. */
export function printWhole(frame: HTMLIFrameElement): () => void {
  let copy: HTMLElement | undefined;
  const after = () => {
    copy?.remove();
    copy = undefined;
  };
  const before = () => {
    after();
    const page = frame.contentDocument;
    // What is not drawn yet is not there: the page around says so on the paper.
    if (page === null || (page.body.textContent ?? "").trim() === "") return;
    copy = copyOf(page);
    copy.dataset["printed"] = "";
    // Out of the boxes that give the frame its height, and out of 全屏.
    (document.querySelector("[data-prints-preview]") ?? frame.parentElement)?.append(copy);
  };
  window.addEventListener("beforeprint", before);
  window.addEventListener("afterprint", after);
  return () => {
    after();
    window.removeEventListener("beforeprint", before);
    window.removeEventListener("afterprint", after);
  };
}
