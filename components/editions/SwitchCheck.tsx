"use client";
// How grave a check is now, and changing that: what it becomes, why, and who says so. What was changed before stands below it.
import { useRouter } from "next/navigation";
import { useId, useRef, useState, type FormEvent } from "react";
import type { Change, Setting } from "#lib/checks/switches.ts";
import type { Severity } from "#lib/edition/edition.ts";
import { whoWords } from "#lib/report/came.ts";
import { clockIn, dayIn } from "#lib/report/date.ts";
import { act } from "../ui/act.ts";
import { Button } from "../ui/Button.tsx";
import { Labelled } from "../ui/Labelled.tsx";
import { useRunning } from "../ui/running.ts";
import { say, sayProblem } from "../ui/toasts.tsx";
import { settingChoice, settingWords } from "./settingWords.ts";

type Props = {
  readonly ids: readonly string[];
  readonly name: string;
  readonly severity: Severity;
  readonly setting: Setting;
  readonly allowed: readonly Setting[];
  /** Whether a change asks for a reason. */
  readonly reason: boolean;
  readonly record: readonly Change[];
};

function Record({ record, severity }: Pick<Props, "record" | "severity">) {
  if (record.length === 0) return null;
  return (
    <ul aria-label="改动记录" className="list-disc pl-5 text-muted" data-record>
      {[...record].reverse().map(({ to, who, why, when }) => (
        <li key={when}>
          {dayIn(new Date(when))} {clockIn(new Date(when))}，{whoWords(who)}改为“{settingChoice(to, severity)}”{why !== "" && `：${why}`}
        </li>
      ))}
    </ul>
  );
}

const asked = "这一项有文件依据，关掉或改轻重要写明原因。";

function SwitchForm({ ids, name, severity, setting, allowed, reason, close }: Props & { readonly close: () => void }) {
  const router = useRouter();
  const group = useId();
  const [running, run] = useRunning();
  const [to, choose] = useState(setting);
  const [lacking, setLacking] = useState(false);
  const why = useRef<HTMLTextAreaElement>(null);
  const who = useRef<HTMLInputElement>(null);
  const needed = reason && to !== "usual";
  const keep = async () => {
    const said = { why: why.current?.value.trim() ?? "", who: who.current?.value.trim() ?? "" };
    if (needed && said.why === "") {
      setLacking(true);
      why.current?.focus();
      return;
    }
    const answer = await act("switchChecks", { checks: [...ids], to, ...said });
    if (!answer.ok) return sayProblem(answer.message);
    close();
    router.refresh();
    say(`“${name}”已改为“${settingChoice(to, severity)}”，已经打开的报告重新打开后照此检查。`);
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void run(keep);
  };
  return (
    <form onSubmit={submit} className="my-2 basis-full space-y-2 rounded border border-line bg-ground p-3" aria-label={`改“${name}”`}>
      <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
        <legend className="sr-only">改成什么</legend>
        {allowed.map((one) => (
          <label key={one} className="inline-flex min-h-6 items-center gap-1.5">
            <input type="radio" name={group} checked={to === one} onChange={() => choose(one)} className="size-4 accent-brand" />
            {settingChoice(one, severity)}
          </label>
        ))}
      </fieldset>
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
        <Labelled label={needed ? "原因" : "原因（可以不写）"} error={lacking && needed ? asked : undefined}>
          <textarea ref={why} rows={2} maxLength={300} />
        </Labelled>
        <Labelled label="谁改的（可以不写）">
          <input ref={who} type="text" maxLength={50} autoComplete="off" />
        </Labelled>
      </div>
      <p className="flex gap-2">
        <Button type="submit" look="primary" aria-disabled={running}>
          {running ? "正在保存……" : "保存"}
        </Button>
        <Button type="button" onClick={close}>
          取消
        </Button>
      </p>
    </form>
  );
}

export function SwitchCheck(props: Props) {
  const { name, severity, setting, record } = props;
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <>
      <p>不符合时：{settingWords(setting, severity)}</p>
      <Button
        ref={button}
        look="link"
        className="screen-only !min-h-6 !px-0 !py-0"
        aria-expanded={open}
        aria-label={`关掉或改轻重：${name}`}
        onClick={() => setOpen(!open)}
      >
        关掉或改轻重
      </Button>
      {open && <SwitchForm {...props} close={close} />}
      <Record record={record} severity={severity} />
    </>
  );
}
