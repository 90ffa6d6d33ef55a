"use client";
// 口径说明 over a table, which a person folds away once it is known; it stays as they left it, on all tables.
import type { Guidance as Item } from "#lib/edition/edition.ts";
import { rememberedSwitch } from "../ui/remembered.ts";
import { GuidanceItems } from "./Guidance.tsx";

const useFolded = rememberedSwitch("nianbao.guidanceFolded");

export function FoldedGuidance({ items }: { readonly items: readonly Item[] | undefined }) {
  const [folded, turn] = useFolded();
  if (items === undefined || items.length === 0) return null;
  return (
    <details open={!folded} className="rounded border-l-4 border-brand bg-brand-soft px-3 py-1 text-sm" data-table-guidance>
      <summary
        className="min-h-6 cursor-pointer font-bold text-brand-deep"
        onClick={(event) => {
          event.preventDefault();
          turn();
        }}
      >
        口径说明（{items.length} 条）
      </summary>
      <GuidanceItems items={items} />
    </details>
  );
}
