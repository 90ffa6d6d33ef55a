// What to count or to write, each with what it rests on.
import type { Guidance as Item } from "#lib/edition/edition.ts";
import { guidanceFor } from "#lib/report/guidanceFor.ts";
import { useLiveLater } from "./context.ts";
import { guidanceName } from "#lib/edition/guidanceName.ts";

type Props = {
  /** `of`: the name of the part that an item is about, where several stand together. */
  readonly items: readonly (Item & { readonly of?: string })[];
  /** One after another in the lines, where room is dear. */
  readonly run?: boolean;
};

export function GuidanceItems({ items, run = false }: Props) {
  return (
    <ul className={run ? "[&>li]:mr-3 [&>li]:inline [&>li]:before:mr-1 [&>li]:before:content-['·']" : "list-disc pl-5"}>
      {items.map(({ text, basis, of, only }) => (
        <li key={`${of ?? ""} ${text}`}>
          {of !== undefined && <b className="font-bold">{of}：</b>}
          {only !== undefined && `${only.name}要求：`}
          {text}
          {basis !== undefined && (
            <span className="text-muted">
              （{basis.document}，{basis.clause}）
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}

/** What of it is for the body of the open report. */
export function useOwnGuidance<One extends Item>(items: readonly One[] | undefined): readonly One[] {
  const name = useLiveLater((live) => live.report().body.name);
  const issuer = useLiveLater((live) => live.report().body.issuer);
  return guidanceFor(items, { name, issuer });
}

export function Guidance({ items: all }: { readonly items: readonly Item[] | undefined }) {
  const items = useOwnGuidance(all);
  if (items.length === 0) return null;
  return (
    <div className="rounded border-l-4 border-brand bg-brand-soft px-3 py-1 text-sm">
      <p className="font-bold text-brand-deep">{guidanceName(items)}</p>
      <GuidanceItems items={items} />
    </div>
  );
}
