import type { Metadata } from "next";
import { SettingsPage } from "#components/publication/SettingsPage.tsx";
import { editions } from "#lib/editions/index.ts";
import { algorithmIds } from "#lib/signing/algorithm.ts";
import { localDues } from "#lib/signing/due.ts";
import { isHere } from "#lib/signing/hash.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../orNotice.tsx";

export const metadata: Metadata = { title: "发布设置" };
export const dynamic = "force-dynamic";

/** The format that began last: the place's own days are for reports to come. */
const newest = editions.reduce((last, one) => (one.years.from > last.years.from ? one : last));

type Props = { readonly searchParams: Promise<{ readonly from?: string | readonly string[] }> };

/** A page of a report, by its path alone: nothing leads out of the app. */
const isOfReport = (path: unknown): path is string => typeof path === "string" && /^\/reports\/[\w-]+\/[\w/-]+$/.test(path);

async function Page({ searchParams }: Props) {
  const { from } = await searchParams;
  const settings = await (await store()).settings();
  const here = algorithmIds.filter(isHere);
  return <SettingsPage settings={settings} dues={localDues(newest)} here={here} from={isOfReport(from) ? from : undefined} />;
}

export default orNotice(Page);
