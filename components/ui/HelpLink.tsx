"use client";
// 使用说明 in the bar of a page, and the key F1 on that page, before any other handler and in place of the browser's own
// help. Both use one window of its own again and again, so that the window with unsaved text stays as it is.
// This is in the first load of the table page: what can be left to the server is (places.ts).
import { useEffect } from "react";
import { buttonClass } from "./Button.tsx";
import { PageLink } from "./PageLink.tsx";

const helpWindow = "nianbao-help";

/** F1 opens the help for the place where one stands: the nearest around the focus; with the focus nowhere, the page's first. */
function pressed(event: KeyboardEvent): void {
  // With Ctrl it is another key: it folds and opens 口径说明.
  if (event.key !== "F1" || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const place = (document.activeElement?.closest("[data-help]") ?? document.querySelector(":is(main, main *)[data-help]"))?.getAttribute(
    "data-help",
  );
  // A help page has no places: F1 there leads to the contents, in the same window.
  window.open(`/help/at/${place ?? "none"}`, place ? helpWindow : "_self")?.focus();
}

/** The key alone, for pages without the link. */
export function HelpKey() {
  useEffect(() => {
    window.addEventListener("keydown", pressed, true);
    return () => window.removeEventListener("keydown", pressed, true);
  }, []);
  return null;
}

export function HelpLink() {
  return (
    <PageLink href="/help" target={helpWindow} className={buttonClass()} title="在单独的窗口里打开，不影响正在填的内容">
      <span>
        <span className="max-lg:sr-only">使用</span>说明
      </span>{" "}
      <kbd className="font-sans text-xs">F1</kbd>
      <HelpKey />
    </PageLink>
  );
}
