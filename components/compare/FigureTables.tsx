// The numbers of two reports side by side, a table for each table of the paper. A blank is not zero, and a place that
// one of the formats does not have is said to be missing there.
import { percentOf, signed } from "#lib/arithmetic/change.ts";
import { isChanged } from "#lib/compare/compare.ts";
import type { FigureComparison, Shown } from "#lib/compare/figures.ts";

type Props = { readonly figures: readonly FigureComparison[]; readonly heads: readonly [before: string, now: string]; readonly all: boolean };

const cell = "border border-line px-2 py-1 align-top";

function Value({ shown }: { readonly shown: Shown }) {
  if (shown === null) return <span className="font-sans text-sm text-muted">格式里没有</span>;
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

export function FigureTables({ figures, heads, all }: Props) {
  const shown = all ? figures : figures.filter(isChanged);
  const groups = [...new Set(shown.map(({ group }) => group))];
  if (groups.length === 0) return <p className="mb-4">没有不同的数。</p>;
  return groups.map((group) => <Table key={group} group={group} figures={shown.filter((one) => one.group === group)} heads={heads} />);
}
