"use client";
// 读入已有的报告 with what goes on from it: 编制下一年度年报.
import { ReadPage } from "../published/ReadPage.tsx";
import type { Wanting } from "../published/ReadReport.tsx";
import { Fetched, late } from "../ui/Fetched.tsx";

const RollDialog = late(() => import("../reports/RollDialog.tsx").then((module) => module.RollDialog));

export const ReadPublished = ({ wanting }: { readonly wanting: Wanting | null }) => (
  <ReadPage
    wanting={wanting}
    next={(made, close) => (
      <Fetched>
        <RollDialog {...made} onClose={close} />
      </Fetched>
    )}
  />
);
