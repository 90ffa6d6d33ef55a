"use client";
// 发布信息 of one report: what the portal prints over it and says in its meta tags. It stands on the page 预览与导出; what
// is left blank is taken from 发布设置 or from the report itself, and says so.
import Link from "next/link";
import { usePathname } from "next/navigation";
import { details, type Detail } from "#lib/report/publication.ts";
import { useEditor } from "../editor/context.ts";
import { pathOf } from "../editor/values.ts";
import { PageLink } from "../ui/PageLink.tsx";
import { Labelled } from "../ui/Labelled.tsx";
import { waits } from "../ui/waits.ts";
import { inputTypeOf } from "./inputType.ts";

function Field({ detail }: { readonly detail: Detail }) {
  const { form, settings } = useEditor();
  const usual = settings[detail.id];
  return (
    <Labelled label={detail.name} hint={usual === undefined ? detail.hint : `不填就用发布设置里的“${usual}”`}>
      <input {...form.register(pathOf("publication", detail.id))} {...waits} type={inputTypeOf(detail)} autoComplete="off" />
    </Labelled>
  );
}

export function PublicationForm() {
  const { reportId } = useEditor();
  const here = usePathname();
  return (
    <details data-help="publication" className="rounded border border-line">
      <summary className="px-3 py-2 font-bold">发布信息（索引号、发布日期等，可以发布时再填）</summary>
      <div className="space-y-3 border-t border-line p-3">
        <p>
          写在网页上方的目录信息和网页标签里，不改变报告正文。各份报告都一样的内容请到
          <Link href={`/settings?from=${encodeURIComponent(here)}`} className="inline-block leading-6 text-brand underline">
            发布设置
          </Link>
          填一次。发布到网站以后，请用
          <PageLink href={`/reports/${reportId}/verify`} className="inline-block leading-6 text-brand underline">
            发布后核对
          </PageLink>
          看网页与报告是不是一样。
        </p>
        <div className="grid grid-cols-[repeat(auto-fit,minmax(min(100%,14rem),1fr))] gap-4">
          {details
            .filter(({ of }) => of === "report")
            .map((detail) => (
              <Field key={detail.id} detail={detail} />
            ))}
        </div>
      </div>
    </details>
  );
}
