// Ctrl+F and Ctrl+H, which look for something in the report, wherever the focus is.

/** Which of the two. */
export type LookingFor = "search" | "replace";

const keys: { readonly [Key in string]?: LookingFor } = { f: "search", h: "replace" };

type Key = Pick<KeyboardEvent, "key" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey" | "isComposing">;

/** What a key asks for, if it does. */
export const lookingFor = ({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: Key): LookingFor | undefined =>
  !(ctrlKey || metaKey) || altKey || shiftKey || isComposing ? undefined : keys[key.toLowerCase()];
