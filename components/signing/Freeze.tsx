"use client";
// 定稿: what stops it, or who checked the report and the button that freezes it.
import Link from "next/link";
import { useState } from "react";
import { Button, buttonClass } from "../ui/Button.tsx";
import { Labelled } from "../ui/Labelled.tsx";
import { waits } from "../ui/waits.ts";
import { Problem } from "./Problem.tsx";
import { Stops } from "./Stops.tsx";
import type { Told } from "./told.ts";
import { useSigning } from "./useSigning.ts";

export function Freeze({ told: { id, revision, standing, algorithm } }: { readonly told: Told }) {
  const [checked, setChecked] = useState("");
  const [note, setNote] = useState("");
  const { running, problem, does } = useSigning();
  const freeze = () =>
    does("freeze", { report: id, revision, checked, note }, ({ code }) => `已定稿，短码 ${code}。报告不能再改，导出的都是这一版。`);
  const stops = standing?.stops ?? [];
  return (
    <section aria-labelledby="freeze" className="rounded border border-line bg-paper p-4">
      <h2 id="freeze" className="mb-2 text-lg font-bold">
        定稿
      </h2>
      {stops.length > 0 ? (
        <Stops id={id} stops={stops} />
      ) : (
        <form
          className="space-y-3"
          onSubmit={(event) => {
            event.preventDefault();
            void freeze();
          }}
        >
          <p>
            各部分都已填好，没有错误，提醒都写了说明，可以定稿。定稿以后报告锁定，导出的 Word、PDF、网页、发布包都出自这一版，逐字节不变。
            {`内容的指纹（${algorithm}）记在文件的属性里，报审单上印一个 10 位短码，拿来核对。要改，可以解锁。`}
          </p>
          <div className="grid gap-3 sm:grid-cols-2">
            <Labelled label="校核人（可不填）" hint="谁核对过数字和文字，印在报审单上">
              <input {...waits} value={checked} onChange={(event) => setChecked(event.target.value)} maxLength={20} autoComplete="off" />
            </Labelled>
            <Labelled label="备注（可不填）" hint="例如：按局办公会意见定稿">
              <input {...waits} value={note} onChange={(event) => setNote(event.target.value)} maxLength={500} autoComplete="off" />
            </Labelled>
          </div>
          <div className="flex flex-wrap gap-3">
            <Button type="submit" look="primary" aria-disabled={running}>
              {running ? "正在定稿…" : "定稿"}
            </Button>
            <Link href={`/reports/${id}/signing/sheet`} className={buttonClass()}>
              先看报审单
            </Link>
          </div>
        </form>
      )}
      <Problem text={problem} />
    </section>
  );
}
