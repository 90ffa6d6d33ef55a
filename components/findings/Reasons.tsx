"use client";
// 帮我找原因 wherever findings are listed: the button, and what it opens, which is fetched then.
import type { Finding } from "#lib/checks/finding.ts";
import { checkKinds } from "#lib/checks/kind.ts";
import { buttonClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";

const Explanations = late(() => import("./Explanations.tsx").then((module) => module.Explanations));

/** Whether something here does not balance, so that 帮我找原因 may have something to say. */
export const isOff = (findings: readonly Finding[]): boolean =>
  findings.some(({ severity, kind }) => severity === "error" && checkKinds[kind].balances);

type Props = {
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void /** Of which section, where there are several. */;
  readonly of?: string;
};

export function ReasonsButton({ open, onOpen, of }: Props) {
  const words = open ? "收起可能的原因" : "帮我找原因";
  return (
    <button
      type="button"
      aria-expanded={open}
      {...(of === undefined ? {} : { "aria-label": `${words}：${of}` })}
      onClick={() => onOpen(!open)}
      className={`${buttonClass("link")} !min-h-6 !px-0 !py-0`}
    >
      {words}
    </button>
  );
}

export function Reasons({ section }: { readonly section: string }) {
  return (
    <div className="mb-2">
      <Fetched>
        <Explanations section={section} />
      </Fetched>
    </div>
  );
}
