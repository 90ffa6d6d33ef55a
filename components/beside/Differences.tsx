// The list beside a table: what of it needs a look, each a link to its cell. What has no cell of its own is a line without one.
import { DifferenceSteps } from "./DifferenceSteps.tsx";

/** `anchor`: the id of the place, where it has one. */
export type Difference = { readonly words: string; readonly anchor?: string | undefined };

/** `folded`: to be looked at only by who asks for it. */
export type DifferenceGroup = { readonly title: string; readonly items: readonly Difference[]; readonly folded?: boolean };

function Items({ items }: Pick<DifferenceGroup, "items">) {
  return (
    <ul className="text-sm">
      {items.map(({ words, anchor }, place) => (
        <li key={place} className="border-t border-line py-0.5 break-words">
          {anchor === undefined ? (
            words
          ) : (
            <a
              href={`#${anchor}`}
              data-difference
              className="block min-h-6 rounded px-1 underline-offset-2 hover:underline aria-[current]:bg-brand-soft aria-[current]:font-bold"
            >
              {words}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

function Group({ title, items, folded = false }: DifferenceGroup) {
  const head = `${title}（${items.length}）`;
  if (items.length === 0) return null;
  if (folded)
    return (
      <details className="mb-3">
        <summary className="min-h-6 text-sm">{head}</summary>
        <Items items={items} />
      </details>
    );
  return (
    <section className="mb-3">
      <h3 className="text-sm font-bold">{head}</h3>
      <Items items={items} />
    </section>
  );
}

/** `none`: what is said where there is nothing to look at; nothing at all without it. */
export function Differences({ groups, none }: { readonly groups: readonly DifferenceGroup[]; readonly none?: string }) {
  const links = groups.flatMap(({ items, folded }) => (folded === true ? [] : items.filter(({ anchor }) => anchor !== undefined))).length;
  const isEmpty = groups.every(({ items, folded }) => folded === true || items.length === 0);
  return (
    <>
      {links > 1 && <DifferenceSteps count={links} />}
      {isEmpty && none !== undefined && <p className="mb-2 text-sm">{none}</p>}
      {groups.map((group, place) => (
        <Group key={place} {...group} />
      ))}
    </>
  );
}
