import type { Metadata } from "next";
import { UnsentPage } from "#components/unsent/UnsentPage.tsx";
import { editions } from "#lib/editions/index.ts";
import { store } from "#lib/store/instance.ts";
import { orNotice } from "../orNotice.tsx";

export const metadata: Metadata = { title: "未发送的修改" };
export const dynamic = "force-dynamic";

async function Page() {
  return <UnsentPage store={await (await store()).id()} editions={editions} />;
}

export default orNotice(Page);
