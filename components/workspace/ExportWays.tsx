"use client";
// The ways out as buttons, in groups by what a clerk is about, each with a line on what it is for. What can be chosen stands where it
// has effect: the style and the seal with what goes onto paper, 附图解 over the two groups that it changes.
import { useId, useState, type ReactNode } from "react";
import { formsIn, groups, type Form, type FormId, type Group as GroupId } from "#lib/export/forms/forms.ts";
import { useEditor } from "../editor/context.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { PageLink } from "../ui/PageLink.tsx";
import { FillFromWorkbook } from "../grid/FillFromWorkbook.tsx";
import { ChartsChoice, PaperChoice } from "../document/PaperChoice.tsx";
import { useExport } from "../document/useExport.ts";
import { usePdfHere } from "../document/usePdfHere.ts";

const row = "grid grid-cols-[8rem_minmax(0,1fr)] items-center gap-x-3";

type WayProps = { readonly form: Form; readonly first: boolean; readonly busy: boolean; readonly run: () => void };

function WayButton({ form: { label, what }, first, busy, run }: WayProps) {
  const id = useId();
  return (
    <li className={row}>
      <Button look={first ? "primary" : "quiet"} aria-describedby={id} aria-disabled={busy} onClick={() => !busy && run()}>
        {label}
      </Button>
      <span id={id} className="text-sm leading-snug">
        {what}
      </span>
    </li>
  );
}

function Group({ name, children, after }: { readonly name: string; readonly children: ReactNode; readonly after?: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="rounded border border-line p-3">
      <h3 id={id} className="mb-2 font-bold">
        {name}
      </h3>
      <ul className="space-y-2">{children}</ul>
      {after !== undefined && <div className="mt-3 border-t border-line pt-2">{after}</div>}
    </section>
  );
}

/** 数据底稿 and the way back of a workbook stand with what they belong to. */
function Keeping({ onDone }: { readonly onDone?: (() => void) | undefined }) {
  const { reportId } = useEditor();
  const id = useId();
  return (
    <div className="space-y-2">
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm leading-snug">
        填好的工作簿拿回来了：
        <FillFromWorkbook onDone={onDone} />
      </p>
      <div className={row}>
        <PageLink className={buttonClass()} href={`/reports/${reportId}/sources`} onClick={onDone} aria-describedby={id}>
          数据底稿
        </PageLink>
        <span id={id} className="text-sm leading-snug">
          每个数从哪里来，打印存档；内部资料，不公开
        </span>
      </div>
    </div>
  );
}

/** `onDone` is told when one was chosen. */
export function ExportWays({ onDone }: { readonly onDone?: () => void }) {
  const run = useExport();
  const pdfHere = usePdfHere();
  const [busy, setBusy] = useState<readonly FormId[]>([]);
  const choose = async (form: Form) => {
    setBusy((others) => [...others, form.id]);
    const going = run(form);
    onDone?.();
    await going;
    setBusy((all) => all.filter((id) => id !== form.id));
  };
  const below: Readonly<Record<GroupId, ReactNode>> = {
    signing: <PaperChoice pdfHere={pdfHere} />,
    online: undefined,
    keeping: <Keeping onDone={onDone} />,
  };
  return (
    <div className="space-y-3">
      <ChartsChoice />
      <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,19rem),1fr))] gap-3">
        {groups.map(({ id, name }, place) => (
          <Group key={id} name={name} after={below[id]}>
            {formsIn(id)
              .filter(({ made }) => made !== "program" || pdfHere !== false)
              .map((form, at) => (
                <WayButton
                  key={form.id}
                  form={form}
                  first={place === 0 && at === 0}
                  busy={busy.includes(form.id)}
                  run={() => void choose(form)}
                />
              ))}
          </Group>
        ))}
      </div>
    </div>
  );
}
