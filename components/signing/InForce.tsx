"use client";
// What is frozen now: its code, the sheet to sign, the scan of it, where it is on line, and the way back.
import Link from "next/link";
import { algorithms } from "#lib/signing/algorithm.ts";
import type { Frozen } from "#lib/signing/frozen.ts";
import { printedDate } from "#lib/report/date.ts";
import { buttonClass } from "../ui/Button.tsx";
import { handover, reach } from "../ui/focus.ts";
import { CorrectionNote } from "./CorrectionNote.tsx";
import { Late } from "./Late.tsx";
import { Post } from "./Post.tsx";
import { Reopen } from "./Reopen.tsx";
import { Scans } from "./Scans.tsx";
import type { Told } from "./told.ts";
import { byAndAt } from "./words.ts";

const card = "rounded border border-line bg-paper p-4";

function Code({ told: { id }, frozen }: Props) {
  const { code, algorithm, hash, checked, note, number } = frozen;
  return (
    <section aria-labelledby="code" className={card}>
      <h2 id="code" className="mb-1 text-lg font-bold">
        第 {number} 次定稿，短码 <span data-code>{code}</span>
      </h2>
      <p className="mb-2">
        {byAndAt(frozen)} 定稿{checked === "" ? "" : `，${checked}校核`}
        {note === "" ? "" : `（${note}）`}。报告已锁定，导出的都出自这一版。
      </p>
      <div className="mb-3 flex flex-wrap gap-3">
        <Link href={`/reports/${id}/signing/sheet`} data-sheet className={buttonClass("primary")}>
          报审单
        </Link>
        <Link href={`/reports/${id}/preview`} className={buttonClass()}>
          预览与导出
        </Link>
      </div>
      <h3 className="mb-1 font-bold">签批扫描件</h3>
      <Scans id={id} frozen={frozen} />
      <details className="mt-3 text-sm text-muted">
        <summary className="min-h-6 cursor-pointer">技术信息</summary>
        <p className="break-all" data-hash>
          内容指纹（{algorithms[algorithm].name}）：{hash}。记在导出文件的属性里，短码由它算出。
        </p>
      </details>
    </section>
  );
}

/** Once it is noted what comes next is to look whether the page says the same; once it is open again, to mend it. */
const [toVerify, toMend] = [handover(() => reach("[data-verify]")), handover(() => reach("[data-go-on]"))];

function OnLine({ told: { id, today, address, due }, frozen: { posted } }: Props) {
  const last = posted.at(-1);
  return (
    <section aria-labelledby="online" className={card}>
      <h2 id="online" className="mb-1 text-lg font-bold">
        {last === undefined ? "发布以后登记" : "已发布"}
      </h2>
      {last === undefined ? (
        <div ref={toVerify}>
          <p className="mb-2">报告上网以后，把日期和网址记在这里。</p>
          <Post id={id} day={today} address={address} due={due} again={false} />
        </div>
      ) : (
        <>
          <p className="mb-2 break-all">
            {printedDate(last.day)} 发布在 <a href={last.address}>{last.address}</a>（{byAndAt(last)} 登记）。
          </p>
          {due !== null && last.day > due.day && <Late due={due} />}
          <p className="mb-3">
            <Link href={`/reports/${id}/verify`} data-verify className={buttonClass("primary")}>
              发布后核对
            </Link>
          </p>
          <details>
            <summary className="min-h-6 cursor-pointer">日期或网址记错了</summary>
            <Post id={id} day={last.day} address={last.address} due={due} again />
          </details>
        </>
      )}
    </section>
  );
}

type Props = { readonly told: Told; readonly frozen: Frozen };

function Back({ told: { id }, frozen: { posted, code } }: Props) {
  return (
    <section ref={toMend} aria-labelledby="back" className={card}>
      <h2 id="back" className="mb-1 text-lg font-bold">
        {posted.length === 0 ? "还要改" : "发现错误要更正"}
      </h2>
      {posted.length === 0 ? (
        <p className="mb-2">解锁要写原因。解锁以后短码 {code} 作废，已经打印、签过的不能再用；这一版留在下面的“历次定稿”里。</p>
      ) : (
        <p className="mb-2">
          已经发布的一版不会动，照样保留。更正要写原因，改好以后再定稿、再发布；定稿时列出更正了什么，写在网页上报告的前面。
        </p>
      )}
      <Reopen id={id} code={code} posted={posted.length > 0} />
    </section>
  );
}

export function InForce({ told, frozen }: Props) {
  return (
    <>
      <Code told={told} frozen={frozen} />
      {told.correction !== null && <CorrectionNote proposed={told.correction.proposed} frozen={told.correction.frozen ?? ""} />}
      <OnLine told={told} frozen={frozen} />
      <Back told={told} frozen={frozen} />
    </>
  );
}
