"use client";
// Parts and fields that hold something already: what stands there, and the question what becomes of it. Nothing is chosen beforehand.
import type { FieldChange, Outcome, Over, PartChange } from "#lib/apart/take.ts";
import { partName } from "#lib/apart/words.ts";
import type { Address } from "#lib/edition/edition.ts";
import { useEditor } from "../editor/context.ts";
import { Button } from "../ui/Button.tsx";
import { choiceNames } from "#lib/report/choiceNames.ts";

type Decide = (addresses: readonly Address[], over: Over) => void;

type Answers = readonly (readonly [Over, string])[];

function Question({
  name,
  address,
  over,
  answers,
  decide,
}: {
  readonly name: string;
  readonly address: Address;
  readonly over: Over | undefined;
  readonly answers: Answers;
  readonly decide: Decide;
}) {
  return (
    <fieldset className="flex flex-wrap gap-x-5 gap-y-1">
      <legend className="sr-only">{name}里原来的内容怎么办</legend>
      {answers.map(([value, label], place) => (
        <label key={value} className="inline-flex min-h-6 items-center gap-1.5">
          <input
            type="radio"
            name={`over-${address}`}
            checked={over === value}
            data-open={(over === undefined && place === 0) || undefined}
            onChange={() => decide([address], value)}
            className="size-4 accent-brand"
          />
          {label}
        </label>
      ))}
    </fieldset>
  );
}

const ownText: Answers = [
  ["replace", "换成粘贴的"],
  ["append", "接在原来的后面"],
  ["keep", "保留原来的，不填入"],
];
const chosenText: Answers = [
  ["replace", "换成粘贴的"],
  ["keep", "保留原来的，不填入"],
];

function Part({ change: { part, before, over, choice }, decide }: { readonly change: PartChange; readonly decide: Decide }) {
  const { outline } = useEditor();
  const name = partName(outline, part);
  const chosen = before.choice && `现在选的是“${choiceNames[before.choice]}”。`;
  return (
    <li className="border-t border-line py-1">
      <p className="font-bold">{name}</p>
      {chosen === undefined ? (
        <details>
          <summary className="min-h-6">
            原来有 {before.blocks.length} 段：{before.blocks[0]?.text.slice(0, 40)}…
          </summary>
          <div className="border-l-2 border-line pl-2">
            {before.blocks.map(({ id, text }) => (
              <p key={id}>{text}</p>
            ))}
          </div>
        </details>
      ) : (
        <p>{chosen}</p>
      )}
      <Question
        name={name}
        address={part}
        over={over}
        answers={chosen === undefined && choice === undefined ? ownText : chosenText}
        decide={decide}
      />
    </li>
  );
}

function Field({ change: { field, from, to, over }, decide }: { readonly change: FieldChange; readonly decide: Decide }) {
  const { outline } = useEditor();
  const name = outline.fields.get(field)?.field.label ?? field;
  return (
    <li className="border-t border-line py-1">
      <p>
        <span className="font-bold">{name}</span>：原来是“{from}”，粘贴的是“{to}”。
      </p>
      <Question name={name} address={field} over={over} answers={chosenText} decide={decide} />
    </li>
  );
}

export function WholeStanding({ outcome, decide }: { readonly outcome: Outcome; readonly decide: Decide }) {
  const parts = outcome.parts.filter(({ asks, over }) => asks || over !== undefined);
  const fields = outcome.fields.filter(({ asks, over }) => asks || over !== undefined);
  const all = [...parts.map(({ part }) => part), ...fields.map(({ field }) => field)];
  if (all.length === 0) return null;
  return (
    <section className="mb-4 rounded border border-warn p-3 text-sm">
      <h3 className="mb-1 text-base font-bold">这 {all.length} 处已经有内容，怎么办</h3>
      {all.length > 1 && (
        <p className="mb-2 flex flex-wrap gap-2">
          <Button onClick={() => decide(all, "replace")}>全部换成粘贴的</Button>
          <Button onClick={() => decide(all, "keep")}>全部保留原来的</Button>
        </p>
      )}
      <ul>
        {parts.map((change) => (
          <Part key={change.part} change={change} decide={decide} />
        ))}
        {fields.map((change) => (
          <Field key={change.field} change={change} decide={decide} />
        ))}
      </ul>
    </section>
  );
}
