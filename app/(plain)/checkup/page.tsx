import type { Metadata } from "next";
import { CheckupPage } from "#components/checkup/CheckupPage.tsx";
import { isSwitchKey } from "#lib/checks/switches.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../../orNotice.tsx";

export const metadata: Metadata = { title: "体检" };
export const dynamic = "force-dynamic";

async function Page() {
  const all = Object.entries(await (await store()).settings());
  return <CheckupPage settings={Object.fromEntries(all.filter(([key]) => isSwitchKey(key)))} />;
}

export default orNotice(Page);
