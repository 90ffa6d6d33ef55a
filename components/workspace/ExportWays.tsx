"use client";
// The ways out as buttons, each with a line on what it is for: the few that everybody needs first, in the order in which a report goes its way,
// then the others in groups by what a clerk is about. What can be chosen stands where it has effect: the style and the seal with what goes
// onto paper, 附图解 over all that it changes.
import { useId, useState, type ReactNode } from "react";
import { firstForms, formsIn, groups, type Form, type FormId, type Group as GroupId } from "#lib/export/forms/forms.ts";
import { useEditor } from "../editor/context.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { PageLink } from "../ui/PageLink.tsx";
import { FillFromWorkbook } from "../grid/FillFromWorkbook.tsx";
import { ChartsChoice, PaperChoice } from "../document/PaperChoice.tsx";
import { useExport } from "../document/useExport.ts";
import { usePdfHere } from "../document/usePdfHere.ts";

const row = "grid grid-cols-[7.5rem_minmax(0,1fr)] items-center gap-x-3";
/** As many columns as there is room for. */
const columns = "grid grid-cols-[repeat(auto-fit,minmax(min(100%,17rem),1fr))] gap-3";

type WayProps = { readonly form: Form; readonly busy: boolean; readonly run: () => void };

function WayButton({ form: { label, what, first }, busy, run }: WayProps) {
  const id = useId();
  return (
    <li className={row}>
      <Button look={first === undefined ? "quiet" : "primary"} aria-describedby={id} aria-disabled={busy} onClick={() => !busy && run()}>
        {label}
      </Button>
      <span id={id} className="text-sm leading-snug">
        {first !== undefined && <strong className="block">{first}</strong>}
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

/** A button for each form; `onDone` is told when one was chosen. */
function useWays(onDone?: () => void): (form: Form) => ReactNode {
  const run = useExport();
  const [busy, setBusy] = useState<readonly FormId[]>([]);
  const choose = async (form: Form) => {
    setBusy((others) => [...others, form.id]);
    const going = run(form);
    onDone?.();
    await going;
    setBusy((all) => all.filter((id) => id !== form.id));
  };
  const way = (form: Form) => <WayButton key={form.id} form={form} busy={busy.includes(form.id)} run={() => void choose(form)} />;
  return way;
}

/** What everybody needs, and 附图解, which changes all of it. */
export function FirstWays({ onDone }: { readonly onDone?: () => void }) {
  const way = useWays(onDone);
  return (
    <div className="space-y-2">
      <ul aria-label="最先要用的三种" className={columns}>
        {firstForms.map(way)}
      </ul>
      <ChartsChoice />
    </div>
  );
}

/** All the others. */
export function OtherWays({ onDone }: { readonly onDone?: () => void }) {
  const way = useWays(onDone);
  const pdfHere = usePdfHere();
  const below: Readonly<Record<GroupId, ReactNode>> = {
    signing: <PaperChoice pdfHere={pdfHere} />,
    online: undefined,
    keeping: <Keeping onDone={onDone} />,
  };
  return (
    <div className={columns}>
      {groups.map(({ id, name }) => (
        <Group key={id} name={name} after={below[id]}>
          {formsIn(id)
            .filter(({ made }) => made !== "program" || pdfHere !== false)
            .map(way)}
        </Group>
      ))}
    </div>
  );
}
