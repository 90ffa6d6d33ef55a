import type { Metadata } from "next";
import { SettingsPage } from "#components/publication/SettingsPage.tsx";
import { store } from "#lib/store/instance.ts";

export const metadata: Metadata = { title: "发布设置" };
export const dynamic = "force-dynamic";

export default async function Page() {
  return <SettingsPage settings={await (await store()).settings()} />;
}
