"use client";
// 说明 under a finding that may be explained: what was said, whether it still fits its numbers, and writing it.
import { useState } from "react";
import type { Finding } from "#lib/checks/finding.ts";
import { valueName } from "#lib/checks/finding.ts";
import type { RemarkStanding, ValueChange } from "#lib/checks/standing.ts";
import { useEditor } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";
import { RemarkForm } from "./RemarkForm.tsx";
import type { RemarkActs } from "./useRemark.ts";

function Changed({ changed }: { readonly changed: readonly ValueChange[] }) {
  const { outline } = useEditor();
  const number = (text: string) => (text === "" ? "没有数" : text);
  return (
    <ul className="list-disc pl-5">
      {changed.map(({ key, then, now }) => (
        <li key={key}>
          {valueName(outline, key)}：填写说明时 {number(then)}，现在 {number(now)}
        </li>
      ))}
    </ul>
  );
}

/** What was said, with the numbers that changed since where it has expired. */
function Said({ remark, ofText }: { readonly remark: RemarkStanding; readonly ofText: boolean }) {
  if (remark.state === "none") return null;
  if (remark.state === "current") return <p data-remark-text>说明：{remark.text}</p>;
  return (
    <div className="rounded border border-warn bg-paper p-2" data-expired>
      <p className="font-bold text-warn">说明已过期：填写说明后{ofText ? "文字或数字" : "数字"}改过</p>
      <Changed changed={remark.changed} />
      <p data-remark-text>原来的说明：{remark.text}</p>
    </div>
  );
}

type Props = RemarkActs & {
  readonly finding: Finding /** After it was changed or left alone: the focus goes back to the finding. */;
  readonly done: () => void;
};

export function Remark({ remark, keep, remove, done, finding }: Props) {
  const [writing, setWriting] = useState(false);
  const text = remark.state === "none" ? "" : remark.text;
  const close = () => {
    setWriting(false);
    done();
  };
  if (writing)
    return (
      <>
        <div className="basis-full px-3 text-sm">
          {remark.state === "expired" && <Said remark={remark} ofText={finding.text !== undefined} />}
        </div>
        <RemarkForm
          text={text}
          ofText={finding.text !== undefined}
          leave={close}
          keep={(sentence) => {
            keep(sentence);
            close();
          }}
        />
      </>
    );
  const write = () => setWriting(true);
  const acts = [
    ...(remark.state === "expired" ? [{ label: "说明仍然适用", act: () => (keep(text), done()) }] : []),
    { label: remark.state === "none" ? "写说明" : "改写说明", act: write },
    ...(remark.state === "none" ? [] : [{ label: "删除说明", act: () => (remove(), done()) }]),
  ];
  return (
    <div className={`shrink-0 px-3 text-sm leading-6 ${remark.state === "none" ? "" : "basis-full space-y-1"}`}>
      <Said remark={remark} ofText={finding.text !== undefined} />
      <p className="flex flex-wrap gap-x-4">
        {acts.map(({ label, act }) => (
          <Button
            key={label}
            look="link"
            className="!min-h-6 !px-0 !py-0"
            onClick={act}
            {...(act === write ? { "data-remark": true } : {})}
          >
            {label}
          </Button>
        ))}
      </p>
    </div>
  );
}
