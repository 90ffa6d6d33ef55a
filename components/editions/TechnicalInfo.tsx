// 技术信息: how the format and its places are called in data files and by the command line. Folded, for nobody who fills in a report needs it.
import { addressIn } from "#lib/edition/address.ts";
import type { Edition } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import { Addresses } from "./TableNotes.tsx";

/** Name and address of each place outside of tables, in the order of the paper. */
const placesOf = ({ sections }: Edition): readonly (readonly [name: string, address: string])[] =>
  sections.flatMap((section) =>
    section.parts.flatMap((part) =>
      part.kind === "prose"
        ? [[part.name, addressIn(section, part.id)] as const]
        : part.kind === "fields"
          ? part.fields.map(({ id, label }) => [label, addressIn(section, id)] as const)
          : [],
    ),
  );

export function TechnicalInfo({ edition, outline }: { readonly edition: Edition; readonly outline: Outline }) {
  return (
    <details className="mt-6 rounded border border-line text-sm">
      <summary className="px-3 py-2 font-bold">技术信息（读数据文件、用命令行的人才用得到）</summary>
      <div className="space-y-3 border-t border-line p-3">
        <p>
          这种格式的编号是 <code>{edition.id}</code>，第 {edition.revision} 次修订。
        </p>
        <p className="font-bold">文字和填空的地址</p>
        <ul className="list-disc pl-5">
          {placesOf(edition).map(([name, address]) => (
            <li key={address}>
              {name} <code className="break-all">{address}</code>
            </li>
          ))}
        </ul>
        {[...outline.grids.values()].map(({ grid }) => (
          <section key={grid.id} aria-label={`${grid.caption}：地址`}>
            <p className="font-bold">{grid.caption}</p>
            <Addresses grid={grid} outline={outline} />
          </section>
        ))}
      </div>
    </details>
  );
}
