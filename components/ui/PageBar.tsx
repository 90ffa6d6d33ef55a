"use client";
// The head of a page that stands by itself: its heading, what is said beside it, the way back, and the help.
import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "./Button.tsx";
import { HelpLink } from "./HelpLink.tsx";
import { PageHeading } from "./PageHeading.tsx";

type Props = {
  readonly heading: string;
  readonly back: { readonly href: string; readonly label: string };
  /** What stands beside the heading, as wide as there is room. */
  readonly children?: ReactNode;
};

export function PageBar({ heading, back, children }: Props) {
  return (
    <div className="mb-2 flex flex-wrap items-center gap-3">
      <PageHeading className="text-2xl font-bold">{heading}</PageHeading>
      <div className="mr-auto min-w-0">{children}</div>
      <Link href={back.href} className={buttonClass()}>
        {back.label}
      </Link>
      <HelpLink />
    </div>
  );
}
