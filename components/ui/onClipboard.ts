// Puts something on the clipboard: as HTML for what takes that, and as plain text for everything else.
//
// By the copy event, for an office opens the app over plain http, where browsers have no navigator.clipboard. It must be
// called while a click or a key is being handled, or in the seconds after it, or the browser refuses.

/** Puts both on the clipboard; false where the browser does not let it. */
export function putOnClipboard(html: string, text: string): boolean {
  let taken = false;
  const answer = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData.setData("text/html", html);
    event.clipboardData.setData("text/plain", text);
    taken = true;
  };
  window.addEventListener("copy", answer, true);
  try {
    return document.execCommand("copy") && taken;
  } finally {
    window.removeEventListener("copy", answer, true);
  }
}

/** Puts plain text on the clipboard, which stands as one piece in whatever it is pasted into; false where the browser does not let it. */
export function putTextOnClipboard(text: string): boolean {
  const element = text.includes("\n") ? "pre" : "p";
  return putOnClipboard(`<${element}>${text.replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)}</${element}>`, text);
}
