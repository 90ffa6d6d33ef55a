"use client";
// What was found in one file: groups of items, each with its places; an item shows its place in the source. Arrows go through the list.
import { placeLine, placesByTable, type Group, type Item, type ItemPlace } from "#lib/checkup/groups.ts";
import type { Where } from "#lib/reading/reading.ts";
import { stepAmongLooks } from "../reading/lookKeys.ts";

const tones: Readonly<Record<string, string>> = {
  错误: "border-bad bg-bad-soft",
  提醒: "border-warn bg-warn-soft",
  未读出: "border-warn bg-warn-soft",
};

const itemClass = "look-item block w-full min-h-6 rounded px-1 text-left underline-offset-2 hover:underline focus:bg-brand-soft";

/** The groups that are long and seldom looked at. */
const folded: ReadonlySet<Group["id"]> = new Set(["unjudged", "elsewhere", "notes"]);

type Show = (where: Where) => void;

function Place({ place, show }: { readonly place: ItemPlace; readonly show: Show }) {
  const { where } = place;
  return (
    <li>
      {where === null ? (
        <span className="px-1 text-muted">{placeLine(place)}</span>
      ) : (
        <button type="button" data-look className={`${itemClass} text-muted`} onClick={() => show(where)}>
          {placeLine(place)}
        </button>
      )}
    </li>
  );
}

function OneItem({ item: { mark, text, places, basis }, show }: { readonly item: Item; readonly show: Show }) {
  const where = places[0]?.where ?? null;
  const said = (
    <>
      <strong className="mr-1">{mark}</strong>
      {text}
    </>
  );
  return (
    <li className={`mb-1 rounded border-l-4 p-1 ${tones[mark] ?? "border-line bg-paper"}`}>
      {where === null ? (
        <p className="px-1">{said}</p>
      ) : (
        <button type="button" data-look className={itemClass} onClick={() => show(where)}>
          {said}
        </button>
      )}
      {placesByTable({ places }).map(({ table, places: own }) => (
        <div key={table}>
          {table !== "" && <p className="px-1 text-muted">{table}：</p>}
          <ul>
            {own.map((place, at) => (
              <Place key={at} place={place} show={show} />
            ))}
          </ul>
        </div>
      ))}
      {basis !== "" && <p className="px-1 text-xs text-muted">依据：{basis}</p>}
    </li>
  );
}

export function Findings({ groups, show }: { readonly groups: readonly Group[]; readonly show: Show }) {
  return (
    <div onKeyDown={stepAmongLooks} className="text-sm">
      {groups.map(({ id, name, items }) => (
        <details key={id} open={!folded.has(id)} className="mb-3">
          <summary className="min-h-6 font-bold">
            {name}（{items.length}）
          </summary>
          <ul className="mt-1">
            {items.map((item, at) => (
              <OneItem key={at} item={item} show={show} />
            ))}
          </ul>
        </details>
      ))}
    </div>
  );
}
