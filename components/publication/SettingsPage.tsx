"use client";
// 发布设置: what the installation says of every report that it publishes, and which rows of the catalogue header it shows.
import Link from "next/link";
import { useState } from "react";
import { useForm, type UseFormRegister } from "react-hook-form";
import { settingOf, themeIn, themeNamed, themes } from "#lib/charts/theme.ts";
import { details, localKeys, shownKey, type Detail } from "#lib/report/publication.ts";
import type { Texts } from "#lib/report/report.ts";
import { HelpLink } from "../ui/HelpLink.tsx";
import { act } from "../ui/act.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Labelled } from "../ui/Labelled.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { say, sayProblem } from "../ui/toasts.tsx";
import { waits, waitsChoice } from "../ui/waits.ts";
import { LocalRules, localTexts } from "./LocalRules.tsx";
import { inputTypeOf } from "./inputType.ts";

/** A row of the catalogue header is shown unless it is switched off. */
export type SettingsValues = {
  readonly texts: Record<string, string>;
  readonly shown: Record<string, boolean>;
  readonly theme: string;
  readonly local: { readonly letters: string; readonly items: string };
};
type Values = SettingsValues;

const all: readonly Detail[] = details;
const kept = all.filter(({ usual }) => usual !== false);
const rows = all.filter(({ inCatalogue }) => inCatalogue === true);
const begin = (settings: Texts): Values => ({
  texts: { ...settings },
  shown: Object.fromEntries(rows.map(({ id }) => [id, settings[shownKey(id)] !== "no"])),
  theme: themeIn(settings).id,
  local: { letters: settings[localKeys.letters] ?? "", items: settings[localKeys.items] ?? "" },
});

const settingsOf = ({ texts, shown, theme, local }: Values): Texts => ({
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

/** `from`: the page of a report that one came from. */
export function SettingsPage({ settings, from }: { readonly settings: Texts; readonly from?: string | undefined }) {
  const {
    register,
    handleSubmit,
    reset,
    formState: { isDirty },
  } = useForm<Values>({ defaultValues: begin(settings) });
  const [saving, setSaving] = useState(false);
  const save = handleSubmit(async (values) => {
    setSaving(true);
    const answer = await act("settings", { texts: settingsOf(values) });
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
    </main>
  );
}
