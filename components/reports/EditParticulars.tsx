"use client";
// Rename, or change kind, level or year; or the same asked for a copy.
import { zodResolver } from "@hookform/resolvers/zod";
import { useRouter } from "next/navigation";
import { useForm, useWatch } from "react-hook-form";
import { useRunning } from "../ui/running.ts";
import { say } from "../ui/toasts.tsx";
import { useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Labelled } from "../ui/Labelled.tsx";
import { Modal } from "../ui/Modal.tsx";
import { BodyFields } from "./BodyFields.tsx";
import { act as ask } from "../ui/act.ts";
import { particularsSchema } from "#lib/report/particulars.ts";
import { SameDialog, sameOf, type Same } from "../ui/SameDialog.tsx";
import type { Summary } from "#lib/overview/summary.ts";

const words = {
  change: {
    title: "改名称、类别、级别、年度",
    hint: "标题和前言里的年度、单位会跟着改，填好的数字和文字不变。",
    done: "已修改。标题、前言里的年度和单位会跟着改。",
    button: "保存修改",
    running: "正在保存…",
  },
  copy: {
    title: "复制一份",
    hint: "年度不变时全部照抄；改成别的年度时只抄文字，数字、金额和落款日期留空，请重新填。要编下一年的，请用“操作”里的“编制…年年报”。",
    done: "已复制。",
    button: "复制",
    running: "正在复制…",
  },
} as const;

/** After a new name: which report of the year before it goes on from, since the names say so no longer. */
async function lineWords({ id, name }: Named, typed: string): Promise<string> {
  if (typed.trim() === name.trim()) return "";
  const answer = await ask("yearBefore", { report: id });
  const chosen = answer.ok ? answer.value.choices.find((one) => one.id === answer.value.chosen) : undefined;
  return chosen === undefined ? "" : `上一年的报告仍是${chosen.label}；不是的话，在“操作”里点“上一年是哪一份…”。`;
}

/** Which report, and its particulars as they are. */
export type Named = Pick<Summary, "id" | "name" | "issuer" | "kind" | "level" | "year">;

/** `onDone`: instead of drawing the page anew with what the server has now. */
type Props = {
  readonly summary: Named;
  readonly act: "change" | "copy";
  readonly onClose: () => void;
  readonly onDone?: (() => void) | undefined;
};

export function EditParticulars({ summary, act, onClose, onDone }: Props) {
  const router = useRouter();
  const [same, setSame] = useState<readonly Same[]>([]);
  const { name, issuer, kind, level, year } = summary;
  const form = useForm({
    resolver: zodResolver(particularsSchema),
    defaultValues: { name, issuer, kind, level, year: String(year), date: "" },
  });
  const { errors } = form.formState;
  const [typed, chosen] = useWatch({ control: form.control, name: ["name", "kind"] });
  const [running, run] = useRunning();
  const send = (anyway: boolean) =>
    run(async () => {
      const answer = await ask(act, { report: summary.id, particulars: form.getValues(), anyway });
      if (!answer.ok && answer.status === 409) return setSame(sameOf(answer.body));
      if (!answer.ok) return form.setError("root", { message: answer.message });
      say(`${words[act].done}${act === "change" ? await lineWords(summary, form.getValues("name")) : ""}`);
      onClose();
      (onDone ?? router.refresh)();
      return "leaving";
    });
  return (
    <Modal open onClose={onClose} title={words[act].title} description={words[act].hint} help="particulars">
      <form onSubmit={(event) => void form.handleSubmit(() => send(false))(event)} className="space-y-4" noValidate>
        <BodyFields register={form.register} errors={errors} name={typed} kind={chosen} />
        <Labelled label="年度" error={errors.year?.message}>
          <input {...form.register("year")} type="text" inputMode="numeric" autoComplete="off" />
        </Labelled>
        {errors.root !== undefined && (
          <p role="alert" className="rounded bg-bad-soft p-2 text-bad">
            {errors.root.message}
          </p>
        )}
        <div className="flex justify-end gap-3">
          <Button onClick={onClose}>取消</Button>
          <Button type="submit" look="primary" aria-disabled={running}>
            {running ? words[act].running : words[act].button}
          </Button>
        </div>
      </form>
      <SameDialog same={same} onClose={() => setSame([])} onAnyway={() => void send(true)} />
    </Modal>
  );
}
