"use client";
// Lines to fill in, and the sentence that they write, as it will be printed.
import type { Field, FieldsPart, Section } from "#lib/edition/edition.ts";
import { addressIn } from "#lib/edition/address.ts";
import { typedNumber } from "#lib/arithmetic/typed.ts";
import { fieldsSentence } from "#lib/document/sentence.ts";
import { focusPlace } from "../editor/focusPlace.ts";
import { keyboardOf } from "../editor/look.ts";
import { useEditor, useLive, useMark } from "../editor/context.ts";
import { PartHeading } from "./PartHeading.tsx";
import { PartSource } from "../sources/PartSource.tsx";
import { buttonClass } from "../ui/Button.tsx";
import { handover } from "../ui/focus.ts";
import { say } from "../ui/toasts.tsx";
import { waits } from "../ui/waits.ts";
import { pathOf } from "../editor/values.ts";

type Props = { readonly section: Section; readonly part: FieldsPart };

/** Where 发布设置 says something else of the site than what stands here, it is offered. */
function FromSettings({ address, field: { setting } }: { readonly address: string; readonly field: Field }) {
  const { form, settings } = useEditor();
  const usual = setting === undefined ? "" : (settings[setting]?.trim() ?? "");
  const own = useLive((live) => live.report().fields[address]?.trim() ?? "");
  if (usual === "" || usual === own) return null;
  return (
    <button
      type="button"
      ref={handover(() => focusPlace(address))}
      className={`${buttonClass("link")} text-sm`}
      onClick={() => form.setValue(pathOf("fields", address), usual)}
    >
      用发布设置里的“{usual}”
    </button>
  );
}

/** A number that was typed as 3 200 or =3+4 is kept as the number, which is said. */
function useSettled(address: string, { measure }: Field): () => void {
  const { form, live } = useEditor();
  return () => {
    const typed = measure && typedNumber(live.report().fields[address] ?? "", measure);
    if (typed === undefined) return;
    form.setValue(pathOf("fields", address), typed.text);
    say(typed.words);
  };
}

function FieldInput({ address, field }: { readonly address: string; readonly field: Field }) {
  const { form } = useEditor();
  const settle = useSettled(address, field);
  const mark = useMark(address);
  const { measure } = field;
  return (
    <div className={measure === undefined ? "min-w-60 flex-1" : "w-44"}>
      <label htmlFor={address} className="block pb-1.5 text-sm">
        {field.label}
        {measure !== undefined && `（${measure.unit}）`}
      </label>
      <input
        {...form.register(pathOf("fields", address))}
        onBlur={settle}
        {...waits}
        id={address}
        type="text"
        autoComplete="off"
        inputMode={measure === undefined ? "text" : keyboardOf(measure)}
        aria-invalid={mark.startsWith("bad")}
        {...(mark.startsWith("bad") ? { "aria-describedby": `problem-${address}` } : {})}
        data-mark={mark}
        className={`h-9 w-full rounded border px-2 ${measure === undefined ? "" : "text-right tabular-nums"} ${mark === "" ? "border-edge bg-paper" : mark === "light" ? "border-2 border-dashed border-warn bg-light" : "border-2 border-bad bg-bad-soft"}`}
      />
      <FromSettings address={address} field={field} />
    </div>
  );
}

export function FieldsPartForm({ section, part }: Props) {
  const sentence = useLive((live) => fieldsSentence(section, part, live.report()));
  const begun = useLive(
    (live) => part.required || part.fields.some(({ id }) => (live.report().fields[addressIn(section, id)] ?? "") !== ""),
  );
  const id = `heading-${addressIn(section, part.id)}`;
  return (
    <section aria-labelledby={id} data-help="fields" className="space-y-1">
      <div className="flex flex-wrap items-center gap-x-5">
        <PartHeading section={section} part={part} id={id} />
        <PartSource section={section} part={part} />
      </div>
      {part.guidance !== undefined && <p className="text-sm text-muted">{part.guidance.map(({ text }) => text).join(" ")}</p>}
      <div className="flex flex-wrap gap-3">
        {part.fields.map((field) => (
          <FieldInput key={field.id} address={addressIn(section, field.id)} field={field} />
        ))}
      </div>
      {begun && (
        <p className="rounded border border-line bg-ground px-3 py-1.5 font-song" data-sentence={part.id}>
          <span className="mr-2 font-sans text-sm text-muted">写成：</span>
          {sentence}
        </p>
      )}
    </section>
  );
}
