"use client";
// The same place was changed in another window: both values are shown, and a person chooses which stays. It is in the first load: a
// question whose dialog could no longer be fetched would hold back what was typed without a word.
import { nameOf, placeName } from "#lib/checks/name.ts";
import { detailOf } from "#lib/report/publication.ts";
import { placeOfRemark, readRemark } from "#lib/report/remark.ts";
import { blockIn } from "#lib/edition/address.ts";
import type { Address } from "#lib/edition/edition.ts";
import type { Outline } from "#lib/edition/walk.ts";
import type { AboutAddress, Area } from "#lib/report/areas.ts";
import { readBlock } from "#lib/report/blocks.ts";
import type { Write } from "#lib/report/patch.ts";
import { Button } from "../ui/Button.tsx";
import { Modal } from "../ui/Modal.tsx";
import type { Conflict } from "../saving/autosave.ts";
import { useEditor } from "../editor/context.ts";
import { useSaveState } from "./SaveStatus.tsx";

const particulars: Readonly<Record<AboutAddress, string>> = {
  name: "名称",
  issuer: "署名单位",
  kind: "类别",
  level: "级别",
  year: "年度",
  date: "落款日期",
};

function textOf({ area, address, value }: Write): string {
  if (value === "") return area === "narrative" ? "（这一段已删除）" : "（空白）";
  if (area === "remarks") return readRemark(value)?.text ?? value;
  return area === "narrative" ? (readBlock(blockIn(address)?.id ?? "", value)?.text ?? value) : value;
}

const fieldName = (outline: Outline, address: Address): string => outline.prose.get(address)?.part.name ?? nameOf(outline, address);

/** What a place is called, by its area. */
const names: { readonly [In in Area]: (outline: Outline, address: Address) => string } = {
  about: (_, address) => Object.entries(particulars).find(([own]) => own === address)?.[1] ?? address,
  figures: nameOf,
  stated: nameOf,
  fields: fieldName,
  narrative: ({ prose }, address) => `${prose.get(blockIn(address)?.part ?? "")?.part.name ?? address}中的一段`,
  sources: (outline, address) => `${placeName(outline, address)}的数据来源`,
  remarks: (outline, key) => `${placeName(outline, placeOfRemark(key))}的说明`,
  publication: (_, id) => `发布信息“${detailOf(id)?.name ?? id}”`,
};

function Choice({ conflict }: { readonly conflict: Conflict }) {
  const { save, outline } = useEditor();
  const { area, address } = conflict.mine;
  return (
    <li className="rounded border border-line p-3">
      <p className="mb-2 font-bold">{names[area](outline, address)}</p>
      <div className="grid gap-2 sm:grid-cols-2">
        <div>
          <p className="text-sm text-muted">本窗口填的</p>
          <p className="mb-2 whitespace-pre-wrap break-words rounded bg-ground p-2">{textOf(conflict.mine)}</p>
          <Button onClick={() => save.settle(conflict, "mine")}>用本窗口的</Button>
        </div>
        <div>
          <p className="text-sm text-muted">别处后来存的</p>
          <p className="mb-2 whitespace-pre-wrap break-words rounded bg-ground p-2">{textOf(conflict.theirs)}</p>
          <Button onClick={() => save.settle(conflict, "theirs")}>用别处的</Button>
        </div>
      </div>
    </li>
  );
}

export function ConflictDialog() {
  const { conflicts } = useSaveState();
  if (conflicts.length === 0) return null;
  return (
    <Modal
      open
      onClose={() => undefined}
      title="同一处在另一个窗口也被改过"
      description="两边填得不一样，请选择留下哪一个。其他改动都已经分别保存。"
      wide
      asking
      help="conflict"
    >
      <ul className="space-y-3">
        {conflicts.map((conflict) => (
          <Choice key={`${conflict.mine.area} ${conflict.mine.address}`} conflict={conflict} />
        ))}
      </ul>
    </Modal>
  );
}
