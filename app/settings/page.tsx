import type { Metadata } from "next";
import { SettingsPage } from "#components/publication/SettingsPage.tsx";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../orNotice.tsx";

export const metadata: Metadata = { title: "发布设置" };
export const dynamic = "force-dynamic";

async function Page() {
  return <SettingsPage settings={await (await store()).settings()} />;
}

export default orNotice(Page);
