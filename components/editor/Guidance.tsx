// 口径说明: what to count or to write, each with what it rests on.
import type { Guidance as Item } from "#lib/edition/edition.ts";

export function GuidanceItems({ items }: { readonly items: readonly Item[] }) {
  return (
    <ul className="list-disc space-y-1 pl-5">
      {items.map(({ text, basis }) => (
        <li key={text}>
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

export function Guidance({ items, title = "口径说明" }: { readonly items: readonly Item[] | undefined; readonly title?: string }) {
  if (items === undefined || items.length === 0) return null;
  return (
    <div className="rounded border-l-4 border-brand bg-brand-soft px-3 py-2 text-sm">
      <p className="font-bold text-brand-deep">{title}</p>
      <GuidanceItems items={items} />
    </div>
  );
}
