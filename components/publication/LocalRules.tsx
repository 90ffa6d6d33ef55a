"use client";
// 本地的要求: what the place itself asks of the text, which the checks then look at (lib/checks/local.ts).
import type { UseFormRegister } from "react-hook-form";
import { localKeys } from "#lib/report/publication.ts";
import { Labelled } from "../ui/Labelled.tsx";
import { waits } from "../ui/waits.ts";
import type { SettingsValues } from "./settingsValues.ts";

export function LocalRules({ register }: { readonly register: UseFormRegister<SettingsValues> }) {
  return (
    <fieldset data-help="local" className="space-y-3">
      <legend className="mb-1 text-xl font-bold">本地的要求</legend>
      <p className="text-muted">省、市、县自己的通知里比国家格式多要的。填了以后，填写、导入和体检时都按它检查；空着就只按国家的要求。</p>
      <div className="grid gap-4">
        <Labelled label="“总体情况”的字数上限" hint="按 Word 的字数。空着用国办公开办函〔2021〕30号的“原则上不超过一千字”">
          <input {...register("local.letters")} {...waits} inputMode="numeric" autoComplete="off" className="max-w-40" />
        </Labelled>
        <Labelled label="文字里必须写到的" hint={`一行一项；一项有几种说法的，用顿号隔开，写到其中一种就行。没有写到的，检查时提醒`}>
          <textarea {...register("local.items")} {...waits} rows={4} />
        </Labelled>
      </div>
    </fieldset>
  );
}

/** The texts of the settings that these values are. */
export const localTexts = ({ letters, items }: SettingsValues["local"]): Readonly<Record<string, string>> => ({
  [localKeys.letters]: letters,
  [localKeys.items]: items,
});
