"use client";
// The paragraphs of what was copied, those that go together in a row, each with where it goes: chosen by the form's headings, or by the person.
import type { Group, Plan } from "#lib/apart/plan.ts";
import { keyOf, type Chosen, type Given } from "#lib/apart/take.ts";
import { destinationWords, whyWords } from "#lib/apart/words.ts";
import { proseParts } from "#lib/edition/proseParts.ts";
import type { Section } from "#lib/edition/edition.ts";
import { addressIn } from "#lib/edition/address.ts";
import type { Line } from "#lib/prose/recognise.ts";
import { useEditor } from "../editor/context.ts";

type Choose = (key: string, chosen: Chosen | undefined) => void;

const [asPlanned, nowhere, lineByLine] = ["", "nowhere", "apart"];

/** The value of the list for what was chosen, and back. */
const valueOf = (chosen: Chosen | undefined): string => (chosen === undefined ? asPlanned : chosen.to === "part" ? chosen.part : chosen.to);
const chosenOf = (value: string): Chosen | undefined =>
  value === asPlanned
    ? undefined
    : value === nowhere
      ? { to: "nowhere" }
      : value === lineByLine
        ? { to: "apart" }
        : { to: "part", part: value };

/** The parts of text by section, that of the lines first. */
function Parts({ under }: { readonly under: Section | undefined }) {
  const { edition } = useEditor();
  const sections = [...(under === undefined ? [] : [under]), ...edition.sections.filter((section) => section !== under)];
  return sections.map((section) => {
    const parts = proseParts(section);
    return parts.length === 0 ? null : (
      <optgroup key={section.id} label={section.name}>
        {parts.map((part) => (
          <option key={part.id} value={addressIn(section, part.id)}>
            {part.name}
          </option>
        ))}
      </optgroup>
    );
  });
}

type PlaceProps = {
  readonly name: string;
  readonly group: Group;
  readonly planned: string;
  readonly several: boolean;
  readonly chosen: Chosen | undefined;
  readonly isOpen: boolean;
  readonly choose: (chosen: Chosen | undefined) => void;
};

function Place({ name, group, planned, several, chosen, isOpen, choose }: PlaceProps) {
  return (
    <select
      aria-label={`“${name}”放到`}
      value={valueOf(chosen)}
      data-open={isOpen || undefined}
      onChange={({ target }) => choose(chosenOf(target.value))}
      className={`min-h-8 w-full rounded border px-1 text-sm ${isOpen ? "border-2 border-dashed border-warn bg-warn-soft" : "border-edge bg-paper"}`}
    >
      <option value={asPlanned}>{planned === "" ? "请选放到哪里…" : planned}</option>
      <option value={nowhere}>不填入</option>
      {several && <option value={lineByLine}>逐段选</option>}
      <Parts under={group.under} />
    </select>
  );
}

const start = 70;
const begun = (text: string): string => (text.length > start ? `${text.slice(0, start)}…` : text);
const shortName = (text: string): string => text.slice(0, 12);

function Texts({ lines }: { readonly lines: readonly Line[] }) {
  const [first] = lines;
  if (first === undefined) return null;
  if (lines.length === 1 && first.text.length <= start) return <p>{first.text}</p>;
  return (
    <details>
      <summary className="min-h-6">
        {begun(first.text)}
        <span className="text-muted">
          （{lines.length > 1 ? `${lines.length} 段，` : ""}
          {lines.reduce((sum, { text }) => sum + text.length, 0)} 字）
        </span>
      </summary>
      <div
        className="max-h-60 overflow-auto border-l-2 border-line pl-2"
        tabIndex={0}
        role="region"
        aria-label={`“${shortName(first.text)}”全文`}
      >
        {lines.map(({ text }, at) => (
          <p key={at}>{text}</p>
        ))}
      </div>
    </details>
  );
}

function GroupRow({
  group,
  at,
  given,
  open,
  choose,
}: {
  readonly group: Group;
  readonly at: number;
  readonly given: Given;
  readonly open: readonly string[];
  readonly choose: Choose;
}) {
  const { outline } = useEditor();
  const { lines, why, destination } = group;
  const key = keyOf(at);
  const chosen = given.chosen.get(key);
  const [first] = lines;
  const heading = why.why === "heading" ? why.heading : undefined;
  const words = whyWords(outline, why, destination);
  return (
    <tr className="border-t border-line align-top" data-group={destination.to === "open" ? "open" : "known"}>
      <td className="px-2 py-1">
        {heading !== undefined && <p className="font-kai font-bold">{heading}</p>}
        {chosen?.to === "apart" ? (
          <ol className="space-y-1">
            {lines.map((line, place) => (
              <li key={place} className="grid grid-cols-1 gap-2 sm:grid-cols-[minmax(0,1fr)_16rem]">
                <Texts lines={[line]} />
                <Place
                  name={shortName(line.text)}
                  group={group}
                  planned=""
                  several={false}
                  chosen={given.chosen.get(keyOf(at, place))}
                  isOpen={open.includes(keyOf(at, place))}
                  choose={(one) => choose(keyOf(at, place), one)}
                />
              </li>
            ))}
          </ol>
        ) : (
          <Texts lines={lines} />
        )}
      </td>
      <td className="w-72 px-2 py-1">
        <Place
          name={shortName(heading ?? first?.text ?? "")}
          group={group}
          planned={destinationWords(outline, destination)}
          several={lines.length > 1}
          chosen={chosen}
          isOpen={open.includes(key)}
          choose={(one) => choose(key, one)}
        />
        {words !== "" && <p className={destination.to === "open" ? "text-warn" : "text-muted"}>{words}</p>}
      </td>
    </tr>
  );
}

export function WholeGroups({
  plan,
  given,
  open,
  choose,
}: {
  readonly plan: Plan;
  readonly given: Given;
  readonly open: readonly string[];
  readonly choose: Choose;
}) {
  if (plan.groups.length === 0) return null;
  return (
    <section className="mb-4">
      <h3 className="mb-1 font-bold">文字：每一段放到哪里</h3>
      <table className="w-full border border-line text-sm" data-whole-groups>
        <thead className="bg-ground">
          <tr>
            <th className="px-2 py-1 text-left">粘贴的内容</th>
            <th className="px-2 py-1 text-left">放到</th>
          </tr>
        </thead>
        <tbody>
          {plan.groups.map((group, at) => (
            <GroupRow key={at} group={group} at={at} given={given} open={open} choose={choose} />
          ))}
        </tbody>
      </table>
    </section>
  );
}
