"use client";
// The signature: who issues the report, and the day. The day may wait until it is signed.
import { dateProblem } from "#lib/report/date.ts";
import { Labelled } from "../ui/Labelled.tsx";
import { waits } from "../ui/waits.ts";
import { useEditor, useLive } from "../editor/context.ts";

export function SignatureForm() {
  const { form } = useEditor();
  const date = useLive((live) => live.report().date);
  const problem = dateProblem(date);
  return (
    <section aria-label="落款" data-help="signature" className="max-w-xl space-y-4">
      <Labelled label="署名单位" hint="例如：××县人民政府办公室">
        <input {...form.register("about.issuer")} {...waits} id="about.issuer" type="text" autoComplete="off" />
      </Labelled>
      <Labelled
        label="落款日期"
        hint="可以等签发时再填：别的都填好、没有错误，导出的是送审稿，月、日空着手写。"
        error={problem === undefined ? undefined : `现在是“${date}”，${problem}。`}
      >
        <input
          {...form.register("about.date")}
          {...waits}
          id="about.date"
          type="date"
          autoComplete="off"
          min="2000-01-01"
          max="2099-12-31"
        />
      </Labelled>
    </section>
  );
}
