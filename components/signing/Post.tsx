"use client";
// 登记发布: on which day and where the report went on line.
import { useState } from "react";
import { wholeAddress } from "#lib/signing/address.ts";
import { Button } from "../ui/Button.tsx";
import { Labelled } from "../ui/Labelled.tsx";
import { waits } from "../ui/waits.ts";
import { Late } from "./Late.tsx";
import type { Told } from "./told.ts";
import { Problem } from "./Problem.tsx";
import { useSigning } from "./useSigning.ts";

type Props = Pick<Told, "id" | "due"> & { readonly day: string; readonly address: string; readonly again: boolean };

/** `day`, `address`: what stands there to begin with; `due`: the last day on which it was in time; `again`: it was noted already. */
export function Post({ id, day: first, address: known, due, again }: Props) {
  const [day, setDay] = useState(first);
  const [address, setAddress] = useState(known);
  const { running, problem, does } = useSigning();
  const post = () =>
    does(
      "publish",
      { report: id, day, address: wholeAddress(address) },
      () => "已登记发布。接着点“发布后核对”，看网上的和定稿是不是一样。",
    );
  return (
    <form
      className="space-y-3"
      onSubmit={(event) => {
        event.preventDefault();
        void post();
      }}
    >
      <div className="grid gap-3 sm:grid-cols-[12rem_1fr]">
        <Labelled label="发布日期">
          <input {...waits} type="date" value={day} onChange={(event) => setDay(event.target.value)} required />
        </Labelled>
        <Labelled label="网址" hint="报告在网上那一页的网址，从浏览器的地址栏复制">
          <input
            {...waits}
            value={address}
            onChange={(event) => setAddress(event.target.value)}
            onBlur={() => setAddress(wholeAddress(address))}
            inputMode="url"
            autoComplete="off"
            required
          />
        </Labelled>
      </div>
      {due !== null && day > due.day && <Late due={due} />}
      <Problem text={problem} />
      <Button type="submit" look={again ? "quiet" : "primary"} aria-disabled={running}>
        {again ? "重新登记" : "登记发布"}
      </Button>
    </form>
  );
}
