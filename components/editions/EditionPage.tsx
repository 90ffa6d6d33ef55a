// 格式说明: what the system believes a format to be, in words and drawings, so that an official can hold it against the
// notice. It says what the declaration says and nothing else, and it prints.
import Link from "next/link";
import { checkWords } from "#lib/describe/checkWords.ts";
import { relationWords, severityWords } from "#lib/describe/relationWords.ts";
import { patternWords } from "#lib/describe/sentenceWords.ts";
import type { Edition, Section } from "#lib/edition/edition.ts";
import { walk, type Outline } from "#lib/edition/walk.ts";
import { yearsInWords } from "#lib/editions/years.ts";
import { HelpLink } from "../ui/HelpLink.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import "../ui/print.css";
import { buttonClass } from "../ui/Button.tsx";
import { BasisList } from "./BasisList.tsx";
import { GuidanceList } from "./GuidanceList.tsx";
import { PartDescription } from "./PartDescription.tsx";
import { Revisions } from "./Revisions.tsx";
import { TechnicalInfo } from "./TechnicalInfo.tsx";
import { PrintButton } from "../ui/PrintButton.tsx";

function SectionDescription({ section, outline }: { readonly section: Section; readonly outline: Outline }) {
  return (
    <section className="mb-6 border-t-2 border-line pt-3" data-section={section.id}>
      <h2 className="font-hei text-xl">{section.heading ?? section.name}</h2>
      <p className="mb-2 text-sm text-muted">{section.heading === null ? "不印标题" : `标题照此印出；填写时叫“${section.name}”`}</p>
      {section.attachment !== undefined && (
        <p className="mb-2">
          {section.attachment.mark}，另起一页，标题：{patternWords(outline, section.attachment.title)}
        </p>
      )}
      <GuidanceList items={section.guidance} />
      {section.parts.map((part, place) => (
        <div key={place} className="my-4 space-y-2">
          <PartDescription section={section} part={part} outline={outline} />
        </div>
      ))}
    </section>
  );
}

function Relations({ edition }: { readonly edition: Edition }) {
  return (
    <section className="border-t-2 border-line pt-3">
      <h2 className="font-hei text-xl">勾稽关系</h2>
      <p className="mb-2 text-sm text-muted">合计由系统算出，不另列关系。下面每一条都在填写时核对。</p>
      <ol className="list-decimal space-y-3 pl-6">
        {relationWords(edition).map(({ id, severity, rule, lines, when, basis }) => (
          <li key={id} data-relation={id}>
            <p className="font-bold">{rule}</p>
            {when !== "" && <p className="text-sm">{when}</p>}
            {lines !== "" && <p className="text-sm">{lines}</p>}
            <p className="text-sm">不符合时：{severityWords[severity]}</p>
            <BasisList basis={basis} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function OtherChecks({ edition }: { readonly edition: Edition }) {
  return (
    <section className="mt-6 border-t-2 border-line pt-3">
      <h2 className="font-hei text-xl">其他检查</h2>
      <p className="mb-2 text-sm text-muted">
        除勾稽关系外，填写时还检查下面各项。要关掉或改轻重，到
        <Link href="/checks" className="text-brand underline underline-offset-2">
          检查项目
        </Link>
        ；这里写的是原来的。
      </p>
      <ul className="list-disc space-y-3 pl-6">
        {checkWords(edition).map(({ ids, name, looksAt, severity, basis }) => (
          <li key={name} data-checks={ids.join(" ")}>
            <p className="font-bold">{name}</p>
            <p className="text-sm">检查的是：{looksAt}</p>
            <p className="text-sm">不符合时：{severityWords[severity]}</p>
            {basis === null ? <p className="text-sm">依据：那张表或那一项的依据，见上面各处。</p> : <BasisList basis={basis} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function EditionPage({ edition, revisions }: { readonly edition: Edition; readonly revisions: readonly Edition[] }) {
  const outline = walk(edition);
  return (
    <main data-help="editions" className="print-sheet mx-auto max-w-5xl bg-paper p-4 sm:p-6">
      <p className="screen-only mb-2 flex flex-wrap items-center gap-4 text-sm">
        <Link href="/" className={buttonClass("link")}>
          ← 全部报告
        </Link>
        <Link href="/editions" className={buttonClass("link")}>
          全部格式
        </Link>
        <PrintButton />
        <HelpLink />
      </p>
      <PageHeading className="text-2xl font-bold">格式说明：{edition.name}</PageHeading>
      <p className="mb-3 text-muted">下面是本系统对这种格式的全部理解，请与文件原文对照；有出入的，请告诉系统管理员。</p>
      <dl className="mb-3 grid grid-cols-[6rem_minmax(0,1fr)] gap-x-3">
        <dt className="font-bold">适用年度</dt>
        <dd>{yearsInWords(edition)}</dd>
        <dt className="font-bold">报告标题</dt>
        <dd>{patternWords(outline, edition.title)}</dd>
        <dt className="font-bold">修订</dt>
        <dd>第 {edition.revision} 次修订</dd>
      </dl>
      <Revisions edition={edition} revisions={revisions} />
      <BasisList basis={edition.basis} />
      <div className="mt-6">
        {edition.sections.map((section) => (
          <SectionDescription key={section.id} section={section} outline={outline} />
        ))}
      </div>
      <Relations edition={edition} />
      <OtherChecks edition={edition} />
      <TechnicalInfo edition={edition} outline={outline} />
    </main>
  );
}
