"use client";
// A part of running text: own text, the ready sentence where the edition offers one, or 本年度无此项.
import { useCallback } from "react";
import type { ProsePart, Section } from "#lib/edition/edition.ts";
import { addressIn } from "#lib/edition/address.ts";
import { numberingOf } from "#lib/document/numbering.ts";
import { sentence } from "#lib/document/sentence.ts";
import { blocksOf, type NarrativeBlock } from "#lib/report/report.ts";
import { focusPlace } from "../editor/focusPlace.ts";
import { buttonClass } from "../ui/Button.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";
import { handover, whenThere } from "../ui/focus.ts";
import { waitsChoice } from "../ui/waits.ts";
import { ordinalsBefore } from "../narrative/ordinals.ts";
import { PartSource } from "../sources/PartSource.tsx";
import { useEditor, useLive } from "../editor/context.ts";
import { useFormValue } from "../editor/form.ts";
import { PartHeading } from "./PartHeading.tsx";
import { pathOf } from "../editor/values.ts";
import { choiceNames } from "#lib/report/choiceNames.ts";

const NarrativeEditor = late(() => import("./ProseEditor.tsx").then((module) => module.ProseEditor));
const opening = <p className="rounded border border-line bg-paper p-3 text-muted">正在打开编辑框…</p>;

type Props = { readonly section: Section; readonly part: ProsePart };

const isBlocks = (value: unknown): value is readonly NarrativeBlock[] => Array.isArray(value);
const noBlocks: readonly NarrativeBlock[] = [];

function OwnText({ section, part }: Props) {
  const { form } = useEditor();
  const address = addressIn(section, part.id);
  const path = pathOf("narrative", address);
  const value = useFormValue(form, path);
  const first = useLive((live) => ordinalsBefore(section, part, live.report()) + (part.heading === undefined ? 0 : 1));
  const change = useCallback((blocks: readonly NarrativeBlock[]) => form.setValue(path, blocks), [form, path]);
  return (
    <NarrativeEditor
      id={address}
      label={part.name}
      hint={part.guidance?.map(({ text }) => text).join(" ")}
      value={isBlocks(value) ? value : noBlocks}
      onChange={change}
      firstOrdinal={first}
      startLevel={part.heading === undefined ? 1 : 2}
      numbering={numberingOf(part)}
      titles={part.titles}
    />
  );
}

/** The sentence that is printed instead of own text; it follows the report's year and names. */
function ChosenText({ part, choice }: { readonly part: ProsePart; readonly choice: string }) {
  const text = useLive((live) => (choice === "none" ? (part.none ?? "") : sentence(part.ready ?? [], live.report())));
  return (
    <p className="rounded border border-line bg-ground px-3 py-1.5 font-song" data-chosen={choice}>
      {text}
    </p>
  );
}

function Choices({ section, part, choice, choose }: Props & { readonly choice: string; readonly choose: (choice: string) => void }) {
  const name = `choice-${addressIn(section, part.id)}`;
  const options = [
    ...(part.ready === undefined ? [] : [{ value: "ready", label: `采用${choiceNames.ready}（年度、单位自动跟着改）` }]),
    ...(part.none === undefined || (part.mustSay !== undefined && choice !== "none") ? [] : [{ value: "none", label: choiceNames.none }]),
  ];
  if (options.length === 0) return null;
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1 text-sm">
      <legend className="sr-only">{part.name}怎么写</legend>
      {[{ value: "", label: choiceNames[""] }, ...options].map(({ value, label }) => (
        <label key={value} className="inline-flex min-h-6 items-center gap-1.5">
          <input
            {...waitsChoice}
            type="radio"
            name={name}
            checked={choice === value}
            onChange={() => choose(value)}
            className="size-4 accent-brand"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

export function ProsePartForm({ section, part }: Props) {
  const { form, live } = useEditor();
  const address = addressIn(section, part.id);
  const path = pathOf("fields", address);
  const chosen = useFormValue(form, path);
  const choice = chosen === "none" || chosen === "ready" ? chosen : "";
  const choose = (to: string) => form.setValue(path, to);
  const kept = useLive(({ report }) => choice !== "" && blocksOf(report(), address).length > 0);
  const ready = part.ready;
  const toEditor = () => {
    whenThere(() => focusPlace(address));
    return true;
  };
  const startFromReady = () => {
    if (ready !== undefined)
      form.setValue(pathOf("narrative", address), [{ id: "ready", kind: "paragraph", text: sentence(ready, live.report()) }]);
    choose("");
  };
  return (
    <section aria-labelledby={`heading-${address}`} data-help="prose" data-own={choice === "" || undefined} className="space-y-0.5">
      <div className="flex flex-wrap items-center gap-x-5">
        <PartHeading section={section} part={part} id={`heading-${address}`} />
        <Choices section={section} part={part} choice={choice} choose={choose} />
        <PartSource section={section} part={part} />
      </div>
      {choice === "" ? (
        <Fetched waiting={opening}>
          <OwnText section={section} part={part} />
        </Fetched>
      ) : (
        <ChosenText part={part} choice={choice} />
      )}
      {kept && <p className="text-sm text-muted">原来写的文字还留着，选“{choiceNames[""]}”就会回来。</p>}
      {choice === "ready" && !kept && (
        <button type="button" ref={handover(toEditor)} className={buttonClass("link")} onClick={startFromReady}>
          在这句话上修改
        </button>
      )}
    </section>
  );
}
