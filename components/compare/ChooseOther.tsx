// 对照 where several reports could be meant: one chooses before anything is compared. An ordinary form, as on the page itself.
import Link from "next/link";
import { Button, buttonClass } from "../ui/Button.tsx";
import { PageHeading } from "../ui/PageHeading.tsx";
import type { Option } from "./ComparePage.tsx";

export function ChooseOther({ id, options }: { readonly id: string; readonly options: readonly Option[] }) {
  return (
    <main data-help="compare" className="mx-auto max-w-5xl bg-paper p-4 sm:p-6">
      <PageHeading className="mb-2 text-2xl font-bold">与哪一份对照？</PageHeading>
      <p className="mb-4">可以对照的报告不止一份，分不清要用哪一份，请选一份：</p>
      <form method="get" action={`/reports/${id}/compare`} className="mb-4 space-y-2">
        {options.map((option) => (
          <label key={option.id} className="flex min-h-6 items-baseline gap-2">
            <input type="radio" name="with" value={option.id} required className="size-4 shrink-0 accent-brand" />
            {option.label}
          </label>
        ))}
        <Button type="submit" look="primary">
          对照
        </Button>
      </form>
      <Link href={`/reports/${id}`} className={buttonClass("link")}>
        回到这份报告
      </Link>
    </main>
  );
}
