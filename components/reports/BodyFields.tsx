"use client";
// The particulars of a report, asked in the words of the form. One schema for the form and for the route.
import type { FieldErrors, UseFormRegister } from "react-hook-form";
import { isKind, kinds, levels, type Kind } from "#lib/edition/body.ts";
import { Labelled } from "../ui/Labelled.tsx";
import { waits, waitsChoice } from "../ui/waits.ts";
import type { Particulars } from "#lib/report/particulars.ts";

type Props = {
  readonly register: UseFormRegister<Particulars>;
  readonly errors: FieldErrors<Particulars>;
  readonly name: string;
  readonly kind: string;
};

const options = (names: Readonly<Record<string, string>>) =>
  Object.entries(names).map(([value, label]) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));

/** How bodies of a kind are called in the title and under the report; of no real place. */
const examples: { readonly [Of in Kind]: { readonly name: string; readonly issuer: string } } = {
  government: { name: "××县", issuer: "××县人民政府办公室" },
  office: { name: "××县人民政府办公室", issuer: "××县人民政府办公室" },
  department: { name: "××县教育和体育局", issuer: "××县教育和体育局" },
  township: { name: "××县××街道办事处", issuer: "××县××街道办事处" },
};

/** What may follow the name where the body signs. */
const issuers: { readonly [Of in Kind]: readonly string[] } = {
  government: ["人民政府办公室", "人民政府", ""],
  office: ["", "人民政府办公室"],
  department: [""],
  township: ["", "人民政府"],
};

/** Whether bodies of a kind sign by the name that stands in the title, and by no other. */
export const signsAsNamed = (kind: string): boolean => isKind(kind) && issuers[kind].length === 1 && issuers[kind][0] === "";

export function BodyFields({ register, errors, name, kind }: Props) {
  return (
    <>
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
      <Labelled label="名称" hint={`标题里用的名称，例如：${isKind(kind) ? examples[kind].name : "××县"}。`} error={errors.name?.message}>
        <input {...register("name")} {...waits} type="text" autoComplete="off" />
      </Labelled>
      <Labelled
        label="署名单位"
        hint={`落款和编制依据里用的名称，例如：${isKind(kind) ? examples[kind].issuer : "××县人民政府办公室"}。`}
        error={errors.issuer?.message}
      >
        <input {...register("issuer")} {...waits} type="text" autoComplete="off" list="issuers" />
      </Labelled>
      <datalist id="issuers">
        {name.trim() !== "" &&
          (isKind(kind) ? issuers[kind] : [...new Set(Object.values(issuers).flat())]).map((of) => (
            <option key={of} value={`${name.trim()}${of}`} />
          ))}
      </datalist>
    </>
  );
}
