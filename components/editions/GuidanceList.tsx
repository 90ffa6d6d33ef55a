// 口径说明 or 填写说明 as the format gives it, each with what it rests on and the words that were read there.
import type { Guidance } from "#lib/edition/edition.ts";
import { guidanceName } from "#lib/edition/guidanceName.ts";

type Props = { readonly items: readonly Guidance[] | undefined };

export function GuidanceList({ items = [] }: Props) {
  if (items.length === 0) return null;
  return (
    <div className="text-sm">
      <p className="font-bold">{guidanceName(items)}</p>
      <ul className="list-disc pl-5">
        {items.map(({ text, basis, only }) => (
          <li key={text}>
            {only !== undefined && `（只对${only.name}的单位）`}
            {text}
            {basis !== undefined && (
              <span className="text-muted">
                （{basis.document}，{basis.clause}
                {basis.quote !== undefined && `：“${basis.quote}”`}）
              </span>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
