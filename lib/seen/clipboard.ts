/** What was copied, as its page and as its text; "" where the clipboard holds no such thing. */
export type Clipboard = { readonly html: string; readonly text: string };
