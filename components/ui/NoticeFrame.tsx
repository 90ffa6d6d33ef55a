// What a notice looks like, under a heading of its own. By itself, for the page that says that something broke: it comes with every page.
import type { ReactNode } from "react";
import { buttonClass } from "./Button.tsx";

export type NoticeFrameProps = {
  readonly heading: ReactNode;
  readonly text: string;
  readonly back?: { readonly href: string; readonly label: string };
  /** What may be done about it. */
  readonly more?: { readonly href: string; readonly label: string };
  /** "article" where the page around it has its main part already. */
  readonly frame?: "main" | "article";
};

export const noticeHeading = "mb-3 text-2xl font-bold";

export function NoticeFrame({ heading, text, back = { href: "/", label: "回到全部报告" }, more, frame: Frame = "main" }: NoticeFrameProps) {
  return (
    <Frame className="mx-auto mt-16 max-w-xl rounded bg-paper p-8 text-center">
      {heading}
      <p className="mb-6">{text}</p>
      <span className="flex flex-wrap justify-center gap-3">
        {more !== undefined && (
          <a href={more.href} className={buttonClass("primary")}>
            {more.label}
          </a>
        )}
        <a href={back.href} className={buttonClass(more === undefined ? "primary" : "quiet")}>
          {back.label}
        </a>
      </span>
    </Frame>
  );
}
