// 检查项目: every check that there is, what it looks at, on what it rests and how grave it is; and what the installation asks otherwise. From the register
// (lib/describe/checkRegister.ts): a check that comes stands here by itself.
import Link from "next/link";
import type { SwitchedEntry } from "#lib/describe/checkRegister.ts";
import { checkKinds } from "#lib/checks/kind.ts";
import type { Edition } from "#lib/edition/edition.ts";
import { yearsInWords } from "#lib/editions/years.ts";
import { buttonClass } from "../ui/Button.tsx";
import { HelpLink } from "../ui/HelpLink.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { PrintButton } from "../ui/PrintButton.tsx";
import "../ui/print.css";
import { BasisList } from "./BasisList.tsx";
import { SwitchCheck } from "./SwitchCheck.tsx";
import { settingWords } from "./settingWords.ts";

type Props = { readonly entries: readonly SwitchedEntry[]; readonly editions: readonly Edition[] };

const idOf = ({ ids }: SwitchedEntry): string => `check-${ids[0] ?? ""}`;

/** For which formats, where it is not for all. */
function formatsOf({ editions: own }: SwitchedEntry, editions: readonly Edition[]): string {
  if (own.length === editions.length) return "各种格式";
  return editions
    .filter(({ id }) => own.includes(id))
    .map((edition) => `${yearsInWords(edition)}的格式`)
    .join("、");
}

function Entry({ entry, editions }: { readonly entry: SwitchedEntry; readonly editions: readonly Edition[] }) {
  const { name, looksAt, basis, setting } = entry;
  return (
    <li id={idOf(entry)} data-check-entry={entry.ids.join(" ")} className="scroll-mt-4 border-t border-line py-2">
      <h3 className="font-bold">
        {name}
        {setting !== "usual" && (
          <strong className="ml-2 rounded bg-warn-soft px-2 text-sm text-warn">{setting === "off" ? "已关掉" : "已改"}</strong>
        )}
      </h3>
      <p className="text-sm">
        检查的是：{looksAt}。用于：{formatsOf(entry, editions)}。
      </p>
      <div className="flex flex-wrap items-start gap-x-6 text-sm">
        <SwitchCheck
          ids={entry.ids}
          name={name}
          severity={entry.severity}
          setting={setting}
          allowed={entry.allowed}
          reason={entry.reason}
          record={entry.record}
        />
        <details className="open:basis-full">
          <summary className="min-h-6 w-fit leading-6 text-brand underline underline-offset-2">依据</summary>
          {basis === null ? <p>那张表或那一项的依据，见“格式说明”。</p> : <BasisList basis={basis} title="依据的文件" />}
        </details>
      </div>
    </li>
  );
}

function Changed({ entries }: Pick<Props, "entries">) {
  const changed = entries.filter(({ setting }) => setting !== "usual");
  if (changed.length === 0) return <p className="mb-4">现在全部照原来检查。</p>;
  return (
    <div className="mb-4 rounded border-l-4 border-warn bg-warn-soft px-3 py-2" data-changed>
      <p className="font-bold">现在有 {changed.length} 项与原来不同：</p>
      <ul className="list-disc pl-5">
        {changed.map((entry) => (
          <li key={idOf(entry)}>
            <a href={`#${idOf(entry)}`} className="text-brand underline underline-offset-2">
              {entry.name}
            </a>
            ：{settingWords(entry.setting, entry.severity)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The kinds in the order in which the register has them first, each with its checks. */
function byKind(entries: readonly SwitchedEntry[]): readonly (readonly [name: string, own: readonly SwitchedEntry[]])[] {
  const kinds = [...new Set(entries.map(({ kind }) => kind))];
  return kinds.map((kind) => [checkKinds[kind].name, entries.filter((entry) => entry.kind === kind)]);
}

export function ChecksPage({ entries, editions }: Props) {
  return (
    <main data-help="checks" className="print-sheet mx-auto my-6 max-w-4xl rounded bg-paper p-6">
      <p className="screen-only mb-2 flex flex-wrap items-center gap-4 text-sm">
        <Link href="/" className={buttonClass("link")}>
          ← 全部报告
        </Link>
        <Link href="/editions" className={buttonClass("link")}>
          格式说明
        </Link>
        <PrintButton />
        <span className="ml-auto">
          <HelpLink />
        </span>
      </p>
      <PageHeading className="mb-2 text-2xl font-bold">检查项目</PageHeading>
      <p className="mb-2">
        填写、预览、导出、首页和体检都按这 {entries.length}{" "}
        项检查。本单位用不着的可以关掉，轻重不合适的可以改，以后各份报告都照改过的办，谁在什么时候为什么改的留有记录。
      </p>
      <Changed entries={entries} />
      {byKind(entries).map(([name, own]) => (
        <section key={name} className="mb-6">
          <h2 className="border-t-2 border-line pt-3 text-xl font-bold">
            {name}
            <span className="ml-2 text-sm font-normal text-muted">{own.length} 项</span>
          </h2>
          <ul>
            {own.map((entry) => (
              <Entry key={idOf(entry)} entry={entry} editions={editions} />
            ))}
          </ul>
        </section>
      ))}
    </main>
  );
}
