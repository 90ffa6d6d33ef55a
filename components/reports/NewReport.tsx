"use client";
// 新建: the particulars, the format that follows from the year, and a question where the report is already there.
import { zodResolver } from "@hookform/resolvers/zod";
import Link from "next/link";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { useForm, useWatch, type UseFormReturn } from "react-hook-form";
import { editionsForYear, yearAnswer } from "#lib/editions/index.ts";
import { HelpLink } from "../ui/HelpLink.tsx";
import { yearTyped } from "#lib/editions/years.ts";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Labelled } from "../ui/Labelled.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import { useRunning } from "../ui/running.ts";
import { waits } from "../ui/waits.ts";
import { BodyFields, signsAsNamed } from "./BodyFields.tsx";
import { act } from "../ui/act.ts";
import { newParticularsSchema, type Particulars } from "#lib/report/particulars.ts";
import { SameDialog, sameOf, type Same } from "../ui/SameDialog.tsx";

/** Which format the year takes, or why there is no one format for it. */
function yearHint(year: string): string {
  if (!/^\d{4}$/.test(year)) return "报告哪一年的工作，就填哪一年。";
  const answer = yearAnswer(Number(year));
  return answer.kind === "one" ? `采用格式：${answer.edition.name}，${answer.edition.basis[0]?.document ?? ""}` : answer.message;
}

/** Where one begins to fill in. */
const firstId = "new-year";
const begin = (): string => firstId;

function toPlace(place: string): boolean {
  const input = document.getElementById(place);
  input?.focus();
  return input !== null;
}

/** A body that signs by its own name is not asked for it twice: 署名单位 is what 名称 is, until it is written otherwise. */
function useSameIssuer(
  { getValues, setValue }: Pick<UseFormReturn<Particulars>, "getValues" | "setValue">,
  name: string,
  kind: string,
): void {
  const put = useRef("");
  useEffect(() => {
    if (!signsAsNamed(kind) || getValues("issuer") !== put.current) return;
    put.current = name.trim();
    setValue("issuer", put.current);
  }, [name, kind, getValues, setValue]);
}

export function NewReport({ year }: { readonly year: number }) {
  const router = useRouter();
  const [same, setSame] = useState<readonly Same[]>([]);
  const form = useForm({
    resolver: zodResolver(newParticularsSchema),
    defaultValues: { name: "", issuer: "", kind: "", level: "", year: String(year), edition: "", date: "" },
  });
  const { errors } = form.formState;
  const [running, run] = useRunning();
  const [name = "", chosen = "", kind = ""] = useWatch({ control: form.control, name: ["name", "year", "kind"] });
  useSameIssuer(form, name, kind);
  const fitting = editionsForYear(Number(yearTyped(chosen)));
  const create = (anyway: boolean) =>
    run(async () => {
      const answer = await act("create", { particulars: form.getValues(), anyway });
      if (!answer.ok && answer.status === 409) return setSame(sameOf(answer.body));
      if (!answer.ok) return form.setError("root", { message: answer.message });
      router.push(`/reports/${answer.value.id}`);
      return "leaving";
    });
  return (
    <main data-help="newReport" className="mx-auto my-3 max-w-2xl rounded bg-paper px-6 py-4">
      <div className="mb-2 flex items-center justify-between gap-3">
        <PageHeading className="text-2xl font-bold" begin={begin} goTo={toPlace}>
          新建报告
        </PageHeading>
        <HelpLink />
      </div>
      <p className="mb-3 text-sm">
        有上一年的年报（网页、Word、PDF 都可以）的，先
        <Link href="/reports/read" className="inline-block leading-6 text-brand underline">
          读入上一年的报告
        </Link>
        ，再由它编制这一年的：上年结转的数、名称和联系方式都带过来。
      </p>
      <form onSubmit={(event) => void form.handleSubmit(() => create(false))(event)} className="space-y-3" noValidate>
        <div className="grid gap-4 sm:grid-cols-2">
          <Labelled label="年度" hint={errors.year === undefined ? yearHint(yearTyped(chosen)) : undefined} error={errors.year?.message}>
            <input {...form.register("year")} {...waits} id={firstId} type="text" inputMode="numeric" autoComplete="off" />
          </Labelled>
          <Labelled label="落款日期（可以以后再填）" error={errors.date?.message}>
            <input {...form.register("date")} {...waits} type="date" />
          </Labelled>
        </div>
        {fitting.length > 1 && (
          <Labelled label="采用格式" error={errors.edition?.message}>
            <select {...form.register("edition")}>
              <option value="">请选择</option>
              {fitting.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </Labelled>
        )}
        <BodyFields register={form.register} errors={errors} name={name} kind={kind} />
        {errors.root !== undefined && (
          <p role="alert" className="rounded bg-bad-soft p-2 text-bad">
            {errors.root.message}
          </p>
        )}
        <div className="flex gap-3">
          <Button type="submit" look="primary" aria-disabled={running}>
            {running ? "正在建立…" : "建立报告"}
          </Button>
          <Link href="/" className={buttonClass()}>
            取消
          </Link>
        </div>
      </form>
      <SameDialog same={same} onClose={() => setSame([])} onAnyway={() => void create(true)} />
    </main>
  );
}
