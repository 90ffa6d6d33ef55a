"use client";
// 发布设置: what the installation says of every report that it publishes, and which rows of the catalogue header it shows.
import Link from "next/link";
import { useState } from "react";
import { useForm, type UseFormRegister } from "react-hook-form";
import { settingOf, themeIn, themeNamed, themes } from "#lib/charts/theme.ts";
import { dayWords } from "#lib/report/date.ts";
import { details, hashKey, localKeys, shownKey, type Detail } from "#lib/report/publication.ts";
import { algorithmIds, algorithmIn, algorithms, type Algorithm } from "#lib/signing/algorithm.ts";
import type { LocalDue } from "#lib/signing/due.ts";
import type { Texts } from "#lib/report/report.ts";
import { HelpLink } from "../ui/HelpLink.tsx";
import { act } from "../ui/act.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Labelled } from "../ui/Labelled.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { say, sayProblem } from "../ui/toasts.tsx";
import { waits, waitsChoice } from "../ui/waits.ts";
import { WhoLine } from "../ui/WhoLine.tsx";
import { LocalRules, localTexts } from "./LocalRules.tsx";
import { inputTypeOf } from "./inputType.ts";
import type { SettingsValues as Values } from "./settingsValues.ts";

const all: readonly Detail[] = details;
const kept = all.filter(({ usual }) => usual !== false);
const rows = all.filter(({ inCatalogue }) => inCatalogue === true);
/** A key of a day has a dot in it, which the form would take for a way into an object. */
const inForm = (key: string): string => key.replaceAll(".", "-");

const begin = (settings: Texts, dues: readonly LocalDue[]): Values => ({
  texts: { ...settings },
  shown: Object.fromEntries(rows.map(({ id }) => [id, settings[shownKey(id)] !== "no"])),
  theme: themeIn(settings).id,
  local: { letters: settings[localKeys.letters] ?? "", items: settings[localKeys.items] ?? "" },
  algorithm: algorithmIn(settings),
  dues: Object.fromEntries(dues.map(({ key }) => [inForm(key), settings[key] ?? ""])),
});

const settingsOf = ({ texts, shown, theme, local, algorithm, dues }: Values, known: readonly LocalDue[]): Texts => ({
  [hashKey]: algorithm,
  ...Object.fromEntries(known.map(({ key }) => [key, dues[inForm(key)]?.trim() ?? ""])),
  ...localTexts(local),
  ...settingOf(themeNamed(theme)),
  ...Object.fromEntries(kept.map(({ id }) => [id, texts[id] ?? ""])),
  ...Object.fromEntries(rows.map(({ id }) => [shownKey(id), shown[id] === false ? "no" : ""])),
});

type Register = { readonly register: UseFormRegister<Values> };

function Fields({
  title,
  about,
  list,
  register,
}: Register & { readonly title: string; readonly about: string; readonly list: readonly Detail[] }) {
  return (
    <fieldset className="space-y-3">
      <legend className="mb-1 text-xl font-bold">{title}</legend>
      <p className="text-muted">{about}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        {list.map((detail) => (
          <Labelled key={detail.id} label={detail.name} hint={detail.hint}>
            <input {...register(`texts.${detail.id}`)} {...waits} type={inputTypeOf(detail)} autoComplete="off" />
          </Labelled>
        ))}
      </div>
    </fieldset>
  );
}

function Rows({ register }: Register) {
  return (
    <fieldset>
      <legend className="mb-1 text-xl font-bold">网页上方的目录信息显示哪几项</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {rows.map(({ id, name }) => (
          <label key={id} className="flex min-h-6 items-center gap-2">
            <input {...register(`shown.${id}`)} {...waitsChoice} type="checkbox" className="size-5" />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Themes({ register }: Register) {
  return (
    <fieldset>
      <legend className="mb-1 text-xl font-bold">图解的配色</legend>
      <p className="text-muted">“图解”页、附图解的网页和图解长图都用它。Word、PDF 和打印的图解是黑白的。</p>
      <div className="flex flex-wrap gap-x-6 gap-y-2">
        {themes.map(({ id, name }) => (
          <label key={id} className="flex min-h-6 items-center gap-2">
            <input {...register("theme")} {...waitsChoice} type="radio" value={id} className="size-5" />
            {name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function Dues({ register, dues }: Register & { readonly dues: readonly LocalDue[] }) {
  return (
    <fieldset data-help="local" className="space-y-3">
      <legend className="mb-1 text-xl font-bold">本地的公布期限</legend>
      <p className="text-muted">
        首页和报告里按它提醒。当地要求比文件规定早的，在这里写月-日，例如 01-20；空着的按文件规定。落款日期的检查始终按文件规定。
      </p>
      <div className="grid gap-4 sm:grid-cols-2">
        {dues.map(({ key, name, by, document }) => (
          <Labelled key={key} label={`${name}的本地期限`} hint={`${document}规定：${dayWords(by)}前`}>
            <input {...register(`dues.${inForm(key)}`)} {...waits} placeholder={by} autoComplete="off" />
          </Labelled>
        ))}
      </div>
    </fieldset>
  );
}

function Hashes({ register, here }: Register & { readonly here: readonly Algorithm[] }) {
  return (
    <fieldset>
      <legend className="mb-1 text-xl font-bold">定稿的内容指纹</legend>
      <p className="text-muted">以后定稿用选中的算法；已经定稿的不变。</p>
      {algorithmIds.map((id) => (
        <label key={id} className="flex min-h-6 items-center gap-2">
          <input {...register("algorithm")} {...waitsChoice} type="radio" value={id} className="size-5" disabled={!here.includes(id)} />
          <span>
            {algorithms[id].name}
            <span className="text-muted">（{here.includes(id) ? algorithms[id].what : "这台服务器的 Node 没有这种算法，不能选"}）</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** Of this browser alone, and kept at once: no part of the form. */
function MyName() {
  return (
    <section aria-labelledby="my-name" className="mt-8">
      <h2 id="my-name" className="mb-1 text-xl font-bold">
        我的名字
      </h2>
      <p className="text-muted">只管这一个浏览器，不是全单位的设置；改了马上算数，不用点“保存”。几个人共用一台电脑，换人时请改一下。</p>
      <WhoLine />
    </section>
  );
}

/** `from`: the page of a report that one came from. `dues`: for which bodies the place may want an earlier day; `here`: the hashes that this server's Node has. */
type Props = {
  readonly settings: Texts;
  readonly dues: readonly LocalDue[];
  readonly here: readonly Algorithm[];
  readonly from?: string | undefined;
};

export function SettingsPage({ settings, dues, here, from }: Props) {
  const {
    register,
    handleSubmit,
    reset,
    formState: { isDirty },
  } = useForm<Values>({ defaultValues: begin(settings, dues) });
  const [saving, setSaving] = useState(false);
  const save = handleSubmit(async (values) => {
    setSaving(true);
    const answer = await act("settings", { texts: settingsOf(values, dues) });
    setSaving(false);
    if (!answer.ok) return sayProblem(answer.message);
    reset(values);
    say("发布设置已保存，以后预览和导出的网页都用它。");
  });
  return (
    <main data-help="publication" className="mx-auto my-6 max-w-3xl rounded bg-paper p-6 [--messages:inherit] [&_input]:scroll-mb-20">
      <p className="mb-2 flex flex-wrap items-center gap-x-4 gap-y-1 text-sm">
        {from !== undefined && (
          <Link href={from} className={buttonClass("link")}>
            ← 回到刚才的报告
          </Link>
        )}
        <Link href="/" className={buttonClass("link")}>
          {from === undefined && "← "}全部报告
        </Link>
        <span className="ml-auto">
          <HelpLink />
        </span>
      </p>
      <PageHeading className="mb-2 text-2xl font-bold">发布设置</PageHeading>
      <p className="mb-4">门户网站要求的网页标签和目录信息。填一次，每份报告导出的网页都带上；不知道的可以空着，空着的不会写进网页。</p>
      <form onSubmit={(event) => void save(event)} className="space-y-8 [--messages:inherit]">
        <Fields
          title="网站和栏目"
          about="写在网页标签里，读者看不到，检查网站的人会看。网站名称和域名也写进新报告前言的“查阅方式”。"
          list={kept.filter(({ of }) => of === "site")}
          register={register}
        />
        <Rows register={register} />
        <Themes register={register} />
        <LocalRules register={register} />
        <Dues register={register} dues={dues} />
        <Hashes register={register} here={here} />
        <Fields
          title="每份报告通常的内容"
          about="报告自己没有填的，用这里的。每份都不同的（索引号、发布日期、网址）请在报告的“预览与导出”页填。"
          list={kept.filter(({ of }) => of === "report")}
          register={register}
        />
        {/* Everywhere else in the app what is typed is stored by itself: here the button stays in sight. */}
        <div className="sticky bottom-[var(--messages)] -mx-6 [--messages:inherit] flex flex-wrap items-center gap-3 border-t border-line bg-paper px-6 py-2">
          <Button type="submit" look="primary" aria-disabled={saving}>
            {saving ? "正在保存……" : "保存"}
          </Button>
          <span role="status" className="text-warn">
            {isDirty ? "有改动还没有保存，离开前请点“保存”。" : ""}
          </span>
        </div>
      </form>
      <MyName />
    </main>
  );
}
