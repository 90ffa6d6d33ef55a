// What the form of 发布设置 holds.

/** `shown`: a row of the catalogue header is shown unless it is switched off. */
export type SettingsValues = {
  readonly texts: Record<string, string>;
  readonly shown: Record<string, boolean>;
  readonly theme: string;
  readonly algorithm: string;
  readonly dues: Record<string, string>;
  readonly local: { readonly letters: string; readonly items: string };
};
