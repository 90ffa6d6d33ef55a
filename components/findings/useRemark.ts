"use client";
// The 说明 of a finding as the report holds it, and the ways to change it. Saved like any other value.
import { findingKey, type Finding } from "#lib/checks/finding.ts";
import { remarkOn, type RemarkStanding } from "#lib/checks/standing.ts";
import { writeRemark } from "#lib/report/remark.ts";
import { useEditor, useLive } from "../editor/context.ts";
import { pathOf } from "../editor/values.ts";
import { say } from "../ui/toasts.tsx";

export type RemarkActs = { readonly remark: RemarkStanding; readonly keep: (text: string) => void; readonly remove: () => void };

export function useRemark(finding: Finding): RemarkActs {
  const { form, live } = useEditor();
  const key = findingKey(finding);
  const written = useLive(({ report }) => {
    const remark = report().remarks[key];
    return remark === undefined ? "" : writeRemark(remark);
  });
  const put = (value: string) => form.setValue(pathOf("remarks", key), value);
  /** Only where nothing was written in its place since, here or in another window. */
  const bringBack = (value: string) => {
    const now = form.value(pathOf("remarks", key));
    if (now === "" || now === undefined) put(value);
    else say("这里后来又写了说明，没有换掉它。");
  };
  return {
    remark: remarkOn(live.report(), finding),
    keep: (text) => {
      put(writeRemark({ text, values: finding.values }));
      say(`说明已记下。有关的${finding.text === undefined ? "数" : "文字和数"}再改动，这条说明就会过期。`);
    },
    remove: () => {
      put("");
      say("说明已删除。", { action: { label: "撤销", onClick: () => bringBack(written) } });
    },
  };
}
