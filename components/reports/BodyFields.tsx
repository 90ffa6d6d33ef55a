"use client";
// The particulars of a report, asked in the words of the form. One schema for the form and for the route.
import type { FieldErrors, UseFormRegister } from "react-hook-form";
import { kinds, levels } from "#lib/edition/body.ts";
import { Labelled } from "../ui/Labelled.tsx";
import { waits, waitsChoice } from "../ui/waits.ts";
import type { Particulars } from "#lib/report/particulars.ts";

type Props = { readonly register: UseFormRegister<Particulars>; readonly errors: FieldErrors<Particulars>; readonly name: string };

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

export function BodyFields({ register, errors, name }: Props) {
  return (
    <>
      <Labelled label="名称" hint="标题里用的名称，例如：沂水县。部门写部门名称，例如：沂水县教育和体育局。" error={errors.name?.message}>
        <input {...register("name")} {...waits} type="text" autoComplete="off" />
      </Labelled>
      <Labelled label="署名单位" hint="落款和编制依据里用的名称，例如：沂水县人民政府办公室。" error={errors.issuer?.message}>
        <input {...register("issuer")} {...waits} type="text" autoComplete="off" list="issuers" />
      </Labelled>
      <datalist id="issuers">
        {name.trim() !== "" &&
          [`${name.trim()}人民政府办公室`, `${name.trim()}人民政府`, name.trim()].map((text) => <option key={text} value={text} />)}
      </datalist>
      <div className="grid gap-4 sm:grid-cols-2">
        <Labelled label="类别" error={errors.kind?.message}>
          <select {...register("kind")} {...waitsChoice}>
            <option value="">请选择</option>
            {options(kinds)}
          </select>
        </Labelled>
        <Labelled label="级别" error={errors.level?.message}>
          <select {...register("level")} {...waitsChoice}>
            <option value="">请选择</option>
            {options(levels)}
          </select>
        </Labelled>
      </div>
    </>
  );
}
