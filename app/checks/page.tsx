import type { Metadata } from "next";
import { ChecksPage } from "#components/editions/ChecksPage.tsx";
import { switchesIn } from "#lib/checks/switches.ts";
import { switchedRegister } from "#lib/describe/checkRegister.ts";
import { editions } from "#lib/editions/index.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../orNotice.tsx";

export const metadata: Metadata = { title: "检查项目" };
export const dynamic = "force-dynamic";

async function Page() {
  const switches = switchesIn(await (await store()).settings());
  return <ChecksPage entries={switchedRegister(editions, switches)} editions={editions} />;
}

export default orNotice(Page);
