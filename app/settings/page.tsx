import type { Metadata } from "next";
import { SettingsPage } from "#components/publication/SettingsPage.tsx";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../orNotice.tsx";

export const metadata: Metadata = { title: "发布设置" };
export const dynamic = "force-dynamic";

type Props = { readonly searchParams: Promise<{ readonly from?: string | readonly string[] }> };

/** A page of a report, by its path alone: nothing leads out of the app. */
const isOfReport = (path: unknown): path is string => typeof path === "string" && /^\/reports\/[\w-]+\/[\w/-]+$/.test(path);

async function Page({ searchParams }: Props) {
  const { from } = await searchParams;
  return <SettingsPage settings={await (await store()).settings()} from={isOfReport(from) ? from : undefined} />;
}

export default orNotice(Page);
