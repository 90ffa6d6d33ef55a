// The buttons of the app: one primary act a screen, quiet ones beside it, a red one for what takes away.
import type { ButtonHTMLAttributes, ReactNode, Ref } from "react";

const looks = {
  primary: "border-brand bg-brand text-white hover:bg-brand-deep",
  quiet: "border-edge bg-paper text-ink hover:bg-brand-soft",
  danger: "border-bad bg-paper text-bad hover:bg-bad-soft",
  link: "border-transparent bg-transparent text-brand underline underline-offset-2 hover:text-brand-deep px-1",
} as const;

export type Look = keyof typeof looks;

/** What makes a button one of a row of tools over a table, where each line is a row of the table less. */
export const toolClass = "!min-h-7 !px-2 !py-0";

/** The classes of a button, for links that look like one. */
export const buttonClass = (look: Look = "quiet"): string =>
  `print:hidden inline-flex min-h-9 items-center justify-center gap-1 rounded border px-3 py-1 text-sm leading-tight disabled:opacity-60 aria-disabled:opacity-60 ${looks[look]}`;

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  readonly look?: Look;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
};

export function Button({ look = "quiet", className = "", type = "button", ...rest }: Props) {
  return <button type={type} className={`${buttonClass(look)} ${className}`} {...rest} />;
}
