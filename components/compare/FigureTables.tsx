// The numbers of two reports side by side, a table for each table of the paper. A blank is not zero. What only one of the
// formats has cannot be compared: it stands apart, under which report has it, and where it is blank only if all is asked for. What one
// of the reports has not filled in yet is folded below what really differs: beside a half-filled report it would drown that.
import { percentOf, signed } from "#lib/arithmetic/change.ts";
import { inOneFormat, isAlone, isChanged, isPending } from "#lib/compare/compare.ts";
import type { FigureComparison, Shown } from "#lib/compare/figures.ts";

type Props = {
  readonly figures: readonly FigureComparison[];
  readonly heads: readonly [before: string, now: string];
  readonly all: boolean;
};

const cell = "border border-line px-2 py-1 align-top";

function Value({ shown }: { readonly shown: Shown }) {
  return shown === "" ? <span className="font-sans text-sm text-muted">未填</span> : shown;
}

function Row({ figure: { at, name, before, now, change } }: { readonly figure: FigureComparison }) {
  return (
    <tr data-place={at}>
      <th scope="row" className={`${cell} text-left font-normal`}>
        {name}
      </th>
      <td className={`${cell} text-right tabular-nums`}>
        <Value shown={before} />
      </td>
      <td className={`${cell} text-right tabular-nums`}>
        <Value shown={now} />
      </td>
      <td className={`${cell} text-right tabular-nums`}>{change === null ? "—" : change.by.eq(0) ? "持平" : signed(change.by)}</td>
      <td className={`${cell} text-right tabular-nums`}>{change === null || percentOf(change) === "" ? "—" : percentOf(change)}</td>
    </tr>
  );
}

function Table({ group, figures, heads }: Omit<Props, "all"> & { readonly group: string }) {
  return (
    <div data-scroll tabIndex={0} role="region" aria-label={group} className="mb-4 overflow-x-auto">
      <table className="w-full border-collapse bg-paper">
        <caption className="py-1 text-left font-bold">{group}</caption>
        <thead>
          <tr>
            {["名称", ...heads, "增减", "增减%"].map((head, place) => (
              <th key={head} scope="col" className={`${cell} bg-ground ${place === 0 ? "text-left" : "whitespace-nowrap text-right"}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.map((figure) => (
            <Row key={figure.at} figure={figure} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const groupsOf = (figures: readonly FigureComparison[]): readonly string[] => [...new Set(figures.map(({ group }) => group))];

/** What only one of the two has, folded: its numbers, for the record. */
function Alone({ figures, heads, which }: Omit<Props, "all"> & { readonly which: "before" | "now" }) {
  if (figures.length === 0) return null;
  const year = heads[which === "before" ? 0 : 1];
  return (
    <details className="mb-4 rounded border border-line bg-ground px-3 py-2" data-alone={which}>
      <summary>
        只有{year}的格式里有的数（{figures.length} 处）
      </summary>
      {groupsOf(figures).map((group) => (
        <div key={group} className="mt-2">
          <p className="font-bold">{group}</p>
          <ul className="list-disc pl-5">
            {figures
              .filter((one) => one.group === group)
              .map(({ at, name, before, now }) => (
                <li key={at} data-place={at}>
                  {name}：<Value shown={before ?? now} />
                </li>
              ))}
          </ul>
        </div>
      ))}
    </details>
  );
}

/** What only one of the reports has filled in, folded: `which` has not. */
function Pending({ figures, heads, which }: Omit<Props, "all"> & { readonly which: "before" | "now" }) {
  if (figures.length === 0) return null;
  const [blank, filled] = which === "now" ? [heads[1], heads[0]] : heads;
  return (
    <details className="mb-4 rounded border border-line bg-ground px-3 py-2" data-pending={which}>
      <summary>
        其余 {figures.length} 处{blank}尚未填写（{filled}有数）
      </summary>
      <div className="mt-2">
        <Tables figures={figures.map((figure) => ({ ...figure, group: `${figure.group}（${blank}未填）` }))} heads={heads} />
      </div>
    </details>
  );
}

const Tables = ({ figures, heads }: Omit<Props, "all">) =>
  groupsOf(figures).map((group) => (
    <Table key={group} group={group} figures={figures.filter((one) => one.group === group)} heads={heads} />
  ));

export function FigureTables({ figures, heads, all }: Props) {
  const shared = figures.filter((one) => !inOneFormat(one) && (all || (isChanged(one) && !isPending(one))));
  const pending = all ? [] : figures.filter(isPending);
  const alone = figures.filter((one) => (all ? inOneFormat(one) : isAlone(one)));
  return (
    <>
      {shared.length === 0 && (
        <p className="mb-4">{all ? "两种格式没有相同的数。" : pending.length > 0 ? "两份都填了的数，没有不同的。" : "没有不同的数。"}</p>
      )}
      <Tables figures={shared} heads={heads} />
      <Pending which="now" figures={pending.filter(({ now }) => now === "")} heads={heads} />
      <Pending which="before" figures={pending.filter(({ before }) => before === "")} heads={heads} />
      <Alone which="before" figures={alone.filter(({ now }) => now === null)} heads={heads} />
      <Alone which="now" figures={alone.filter(({ before }) => before === null)} heads={heads} />
    </>
  );
}
