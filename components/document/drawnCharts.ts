"use client";
// 附图解 in the browser: the server draws the charts of what is typed, saved or not (no page carries the drawing library), and the report
// gets them as exports do. The last answer is kept, for the preview and 复制到门户 ask for the same.
import { useEffect, useState } from "react";
import { illustrated, type Drawn } from "#lib/charts/illustrate.ts";
import type { Document } from "#lib/document/node.ts";
import type { Report } from "#lib/report/report.ts";
import { call, type Answer } from "../ui/call.ts";
import { useCharts } from "./paper.ts";

export type Charts = readonly Drawn[];

let last: { readonly key: string; readonly answer: Promise<Answer<{ readonly charts: Charts }>> } | undefined;

/** The charts of a report, or in a sentence why there are none. */
export async function askCharts(id: string, figures: Report["figures"]): Promise<Answer<{ readonly charts: Charts }>> {
  const key = JSON.stringify([id, figures]);
  const asked =
    last?.key === key ? last : { key, answer: call<{ readonly charts: Charts }>("POST", `/api/reports/${id}/charts`, { figures }) };
  last = asked;
  const answer = await asked.answer;
  if (!answer.ok && last === asked) last = undefined;
  return answer;
}

/** The report with its charts as a screen or as paper shows them; with `tables`, as in a fragment, each is its table. */
export const withCharts = (document: Document, charts: Charts, shown: "screen" | "paper" | "tables"): Document =>
  illustrated(
    document,
    charts.map(({ figures }) => figures),
    ({ id }) => (shown === "tables" ? null : (charts.find(({ figures }) => figures.id === id)?.[shown] ?? null)),
  );

type State = "none" | "waiting" | "there" | "nothing" | "failed";

/** The charts where 附图解 is chosen; those drawn before stand until others are there. */
export function useDrawnCharts(id: string, { figures }: Report): { readonly charts: Charts; readonly state: State } {
  const [chosen] = useCharts();
  const [drawn, setDrawn] = useState<{ readonly charts: Charts; readonly state: State }>({ charts: [], state: "waiting" });
  useEffect(() => {
    if (!chosen) return undefined;
    let wanted = true;
    void askCharts(id, figures).then(
      (answer) =>
        wanted &&
        setDrawn(
          answer.ok
            ? { charts: answer.value.charts, state: answer.value.charts.length > 0 ? "there" : "nothing" }
            : { charts: [], state: "failed" },
        ),
    );
    return () => {
      wanted = false;
    };
  }, [chosen, id, figures]);
  return chosen ? drawn : { charts: [], state: "none" };
}
