"use client";
// What needs a look before a report that was read is taken over: figures that were not read first, each with a box to type it in from the
// paper; then what the source leaves open, and what is strange in it. Arrows go through the list, each item shows its place.
import type { Address } from "#lib/edition/edition.ts";
import { nameOf } from "#lib/edition/name.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { whereWords } from "#lib/reading/whereWords.ts";
import type { Where } from "#lib/reading/reading.ts";
import type { Recognised, Unread } from "#lib/recognise/recognised.ts";
import { stepAmongLooks } from "../reading/lookKeys.ts";
import { openPlaces, unfit, type Given } from "./taken.ts";

/** Shows a place: of the source, and of the form where it has one. */
export type Show = (where: Where, at?: Address) => void;

type Props = {
  readonly outline: Outline;
  readonly recognised: Recognised;
  readonly given: Given;
  readonly onGiven: (given: Given) => void;
  readonly show: Show;
};

export const itemClass = "look-item block w-full min-h-6 rounded px-1 text-left underline-offset-2 hover:underline focus:bg-brand-soft";

export const placed = (where: Where): string => {
  const words = whereWords(where);
  return words === "" ? "" : `（${words}）`;
};

const short = (text: string): string => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

function Group({
  title,
  count,
  folded = false,
  children,
}: {
  readonly title: string;
  readonly count: number;
  readonly folded?: boolean;
  readonly children: React.ReactNode;
}) {
  if (count === 0) return null;
  return (
    <details open={!folded} className="mb-3">
      <summary className="min-h-6 font-bold">
        {title}（{count}）
      </summary>
      {children}
    </details>
  );
}

function UnreadItem({ one, isOpen, ...props }: Props & { readonly one: Unread; readonly isOpen: boolean }) {
  const { outline, given, onGiven, show } = props;
  const { address, where, text, reason } = one;
  const name = address === undefined ? "" : nameOf(outline, address);
  const typed = address === undefined ? "" : (given.byHand[address] ?? "");
  const problem = address === undefined ? undefined : unfit(outline, address, typed);
  const printed = text.trim() === "" ? "" : `原文“${short(text.trim())}”`;
  const words = `${[name, printed].filter((one) => one !== "").join("，")}：${reason}${placed(where)}`;
  return (
    <li className="border-t border-line py-1">
      <button type="button" data-look className={itemClass} onClick={() => show(where, address)}>
        {words}
      </button>
      {isOpen && address !== undefined && (
        <label className="mt-1 flex items-center gap-2 text-sm">
          <span>照原文填</span>
          <input
            type="text"
            inputMode="decimal"
            autoComplete="off"
            value={typed}
            aria-label={`${name}，照原文填`}
            aria-invalid={problem !== undefined}
            onFocus={() => show(where, address)}
            onChange={(event) => onGiven({ ...given, byHand: { ...given.byHand, [address]: event.target.value } })}
            className="w-28 rounded border border-edge bg-paper px-2 py-0.5 text-right"
          />
          {problem !== undefined && <span className="text-bad">{problem}</span>}
        </label>
      )}
    </li>
  );
}

function Blank({ recognised, given, onGiven, show }: Props) {
  const question = recognised.questions.find(({ id }) => id === "blank");
  if (question === undefined) return null;
  const choices = [
    [true, "都是 0"],
    [false, "都没有填，留空"],
  ] as const;
  const first = question.at[0];
  const where = first === undefined ? undefined : recognised.where[first];
  return (
    <fieldset className="border-t border-line py-1">
      <legend className="float-left w-full">
        <button type="button" data-look className={itemClass} onClick={() => where !== undefined && show(where, first)}>
          {question.message}
        </button>
      </legend>
      <div className="flex flex-wrap gap-x-4">
        {choices.map(([value, words]) => (
          <label key={words} className="flex min-h-6 items-center gap-1">
            <input
              type="radio"
              name="blank"
              checked={given.blankAsZero === value}
              onChange={() => onGiven({ ...given, blankAsZero: value })}
            />
            {words}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

export function LookList(props: Props) {
  const { outline, recognised, show } = props;
  const { unread, questions, findings, notRecognised, notes } = recognised;
  const open = new Set(openPlaces(outline, recognised));
  const others = questions.filter(({ id }) => id !== "blank");
  const isQuiet = unread.length + questions.length + findings.length === 0;
  return (
    <div onKeyDown={stepAmongLooks} className="text-sm">
      {isQuiet && (
        <p className="mb-2">表格里的数都读出来了，没有要问的。请把读出的数与原文对一遍：点一格，原文里的那一格就在旁边框出来。</p>
      )}
      <Group title="没有读出的" count={unread.length}>
        <ul>
          {unread.map((one, place) => (
            <UnreadItem key={place} one={one} isOpen={one.address !== undefined && open.has(one.address)} {...props} />
          ))}
        </ul>
      </Group>
      <Group title="要请您说的" count={questions.length}>
        <Blank {...props} />
        <ul>
          {others.map(({ id, message }) => (
            <li key={id} className="border-t border-line py-1">
              {message}
            </li>
          ))}
        </ul>
      </Group>
      <Group title="原文里要看一看的" count={findings.length}>
        <ul>
          {findings.map(({ message, where, at }, place) => (
            <li key={place} className="border-t border-line py-1">
              <button type="button" data-look className={itemClass} onClick={() => show(where, at[0])}>
                {message}
                {placed(where)}
              </button>
            </li>
          ))}
        </ul>
      </Group>
      <Group title="没有位置的文字，不会读入" count={notRecognised.length} folded>
        <ul>
          {notRecognised.map(({ where, text }, place) => (
            <li key={place} className="border-t border-line py-1">
              <button type="button" data-look className={itemClass} onClick={() => show(where)}>
                {short(text)}
              </button>
            </li>
          ))}
        </ul>
      </Group>
      <Group title="说明" count={notes.length} folded>
        <ul>
          {notes.map((note) => (
            <li key={note} className="border-t border-line py-1">
              {note}
            </li>
          ))}
        </ul>
      </Group>
    </div>
  );
}
