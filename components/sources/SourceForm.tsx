"use client";
// Writing a 数据来源: for which place, and one line of text, with those already used at hand. Nothing is kept until 保存.
import { useEffect, useId, useRef, useState, type FormEvent } from "react";
import type { Address } from "#lib/edition/edition.ts";
import { placesOver } from "#lib/report/sources.ts";
import { useEditor } from "../editor/context.ts";
import { pathOf } from "../editor/values.ts";
import { Button } from "../ui/Button.tsx";
import { Labelled } from "../ui/Labelled.tsx";
import { firstPlace, type PlaceChoice } from "./choices.ts";
import { lastYearSource } from "./lastYearSource.ts";

type Props = { readonly at: Address; readonly choices: readonly PlaceChoice[]; readonly onClose: () => void };

/** What has been written so far, of this report, each once. */
function useUsed(): readonly string[] {
  const { live } = useEditor();
  return [...new Set(Object.values(live.report().sources).map((text) => text.trim()))].filter((text) => text !== "");
}

type ChoiceProps = { readonly choices: readonly PlaceChoice[]; readonly place: Address; readonly onChoose: (at: Address) => void };

function Choices({ choices, place, onChoose }: ChoiceProps) {
  const name = useId();
  if (choices.length < 2) return null;
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
      <legend className="mb-1 font-bold">写给</legend>
      {choices.map(({ at, label }) => (
        <label key={at} className="inline-flex items-center gap-1.5">
          <input type="radio" name={name} checked={place === at} onChange={() => onChoose(at)} className="size-4 accent-brand" />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

export function SourceForm({ at, choices, onClose }: Props) {
  const editor = useEditor();
  const { edition, form, live } = editor;
  const written = (place: Address): string => live.report().sources[place] ?? "";
  const [place, setPlace] = useState(() => firstPlace(edition, at, (one) => written(one) !== ""));
  const [text, setText] = useState(() => written(place));
  const box = useRef<HTMLInputElement>(null);
  const list = useId();
  const used = useUsed();
  const over = placesOver(edition, at);
  const before = lastYearSource(editor, over.includes(place) ? at : place);
  const nearer = over.slice(0, Math.max(0, over.indexOf(place))).find((one) => written(one) !== "");
  useEffect(() => {
    // After the dialog has noted where the focus was, to give it back.
    const timer = setTimeout(() => (box.current?.focus(), box.current?.select()));
    return () => clearTimeout(timer);
  }, []);
  const choose = (next: Address) => {
    if (text === written(place)) setText(written(next));
    setPlace(next);
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    form.setValue(pathOf("sources", place), text.trim());
    onClose();
  };
  return (
    <form onSubmit={save} className="space-y-3" data-help="sources">
      <Choices choices={choices} place={place} onChoose={choose} />
      <Labelled label="数据来源" hint="写谁、什么时候、以什么文号提供的；写科室，不写个人姓名。清空后保存就是删去。">
        <input
          ref={box}
          type="text"
          list={list}
          value={text}
          onChange={(event) => setText(event.target.value)}
          autoComplete="off"
          placeholder="例如：司法局 1月12日反馈，××函〔2026〕3号，某某科室提供"
        />
      </Labelled>
      <datalist id={list}>
        {used.map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
      {text !== written(place) && written(place) !== "" && <p className="text-sm text-muted">这里原来写的是：{written(place)}</p>}
      {nearer !== undefined && (
        <p className="text-sm text-warn">{choices.find((choice) => choice.at === nearer)?.label}另外写了来源，那里以它为准。</p>
      )}
      {before !== undefined && (
        <p className="text-sm">
          上年来源：{before.text}
          <Button look="link" onClick={() => setText(before.text)}>
            沿用
          </Button>
        </p>
      )}
      <div className="flex gap-3">
        <Button type="submit" look="primary">
          保存
        </Button>
        <Button onClick={onClose}>取消</Button>
      </div>
    </form>
  );
}
