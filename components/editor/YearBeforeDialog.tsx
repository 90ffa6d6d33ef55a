"use client";
// 上一年是哪一份: the reports of the year before to choose from, those of the same name first; what is chosen is kept with the report.
import Link from "next/link";
import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import { say } from "../ui/toasts.tsx";
import { act } from "../ui/act.ts";
import { readHref } from "../ui/readHref.ts";
import type { Choice, Choices } from "#lib/overview/yearChoice.ts";

type Props = {
  readonly id: string;
  readonly onClose: () => void /** Told when something else is kept than before. */;
  readonly onKept: () => void;
};

/** What a choice is sent as: an id, "" for none, null for nothing said. */
type Chosen = string | null | undefined;

type Told = { readonly choices?: Choices; readonly problem?: string };

function useChoices(id: string): Told {
  const [told, setTold] = useState<Told>({});
  useEffect(() => {
    let wanted = true;
    void act("yearBefore", { report: id }).then(
      (answer) => wanted && setTold(answer.ok ? { choices: answer.value } : { problem: answer.message }),
    );
    return () => {
      wanted = false;
    };
  }, [id]);
  return told;
}

function One({
  name,
  label,
  checked,
  onChoose,
}: {
  readonly name: string;
  readonly label: string;
  readonly checked: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <label className="flex min-h-6 items-baseline gap-2">
      <input type="radio" name={name} checked={checked} onChange={onChoose} className="size-4 shrink-0 translate-y-0.5 accent-brand" />
      <span>{label}</span>
    </label>
  );
}

/** Reports of other names, folded: where the body had another name then, or was part of another. */
function Others({
  others,
  chosen,
  onChoose,
}: {
  readonly others: readonly Choice[];
  readonly chosen: Chosen;
  readonly onChoose: (id: string) => void;
}) {
  const [words, setWords] = useState("");
  if (others.length === 0) return null;
  const shown = others.filter(({ id, label }) => id === chosen || label.includes(words.trim()));
  return (
    <details open={others.some(({ id }) => id === chosen) || undefined}>
      <summary className="min-h-6 text-brand underline">别的名称的报告（更名、合并以前的），共 {others.length} 份</summary>
      <input
        type="search"
        aria-label="在别的名称里找"
        placeholder="名称里的字"
        value={words}
        onChange={({ target }) => setWords(target.value)}
        autoComplete="off"
        className="my-2 w-full rounded border border-edge bg-paper px-2 py-1"
      />
      <div className="max-h-48 space-y-1 overflow-auto">
        {shown.map(({ id, label }) => (
          <One key={id} name="year-before" label={label} checked={id === chosen} onChoose={() => onChoose(id)} />
        ))}
      </div>
    </details>
  );
}

function Form({ id, choices: { title, year, chosen, none, told, choices }, onClose, onKept }: Props & { readonly choices: Choices }) {
  const path = usePathname();
  const [now, setNow] = useState<Chosen>(none ? "" : (chosen ?? undefined));
  const [refusal, setRefusal] = useState("");
  const keep = async () => {
    if (now === undefined) return setRefusal("请先选一项。");
    const answer = await act("goesOn", { report: id, from: now });
    if (!answer.ok) return setRefusal(answer.message);
    say(
      now === null
        ? "已改为按名称找上一年的报告。"
        : answer.value.label === null
          ? "已记下：这份报告没有上一年的报告。"
          : `已记下：上一年的报告是${answer.value.label}。`,
    );
    onKept();
  };
  const same = choices.filter((one) => one.same);
  return (
    <>
      <p className="mb-3">《{title}》的上年数取自哪一份报告？与上年对照、按上年填数、检查、图解都用它；报告改名以后也不变。</p>
      <fieldset className="mb-3 space-y-1">
        <legend className="sr-only">{year}年的报告</legend>
        {choices.length === 0 && (
          <p>
            系统里没有{year}年的报告。公开过的可以从网页、Word 或 PDF{" "}
            <Link href={readHref(id, path)} className="inline-block leading-6 text-brand underline">
              读进来
            </Link>
            ，读完回到这里。
          </p>
        )}
        {same.map(({ id: one, label }) => (
          <One key={one} name="year-before" label={label} checked={now === one} onChoose={() => setNow(one)} />
        ))}
        <Others others={choices.filter((one) => !one.same)} chosen={now} onChoose={setNow} />
        <One
          name="year-before"
          label="没有上一年的报告，不和上年核对（例如新成立的单位）"
          checked={now === ""}
          onChoose={() => setNow("")}
        />
        {told && <One name="year-before" label="不指定，按名称找" checked={now === null} onChoose={() => setNow(null)} />}
      </fieldset>
      {refusal !== "" && (
        <p role="alert" className="mb-3 rounded bg-bad-soft p-2 text-bad">
          {refusal}
        </p>
      )}
      <div className="flex justify-end gap-3">
        <Button onClick={onClose}>取消</Button>
        <Button look="primary" onClick={() => void keep()}>
          记下
        </Button>
      </div>
    </>
  );
}

export function YearBeforeDialog(props: Props) {
  const { choices, problem } = useChoices(props.id);
  return (
    <Modal open onClose={props.onClose} title="上一年是哪一份" help="lastYear" wide>
      {choices === undefined ? <p role="status">{problem ?? "正在找上一年的报告…"}</p> : <Form {...props} choices={choices} />}
    </Modal>
  );
}
