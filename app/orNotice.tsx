// Pages whose data cannot be read: what the store says, in the place of the page. All other errors go on (error.tsx).
import type { ReactNode } from "react";
import type { Metadata } from "next";
import { Notice } from "#components/ui/Notice.tsx";
import { isDamagedFrozen, isDamagedHistory, isDamagedReport, isStoreError } from "#lib/store/errors.ts";

/** A page that gives way to the store's sentence where it cannot be made. */
export function orNotice<Props extends readonly unknown[]>(
  page: (...props: Props) => Promise<ReactNode>,
): (...props: Props) => Promise<ReactNode> {
  return async (...props) => {
    try {
      return await page(...props);
    } catch (problem) {
      if (isDamagedReport(problem)) return <Notice title="这份报告的内容已损坏" text={problem.message} />;
      if (isDamagedFrozen(problem)) return <Notice title="定稿的内容已损坏" text={problem.message} />;
      if (isDamagedHistory(problem)) return <Notice title="历史记录已损坏" text={problem.message} />;
      if (isStoreError(problem)) return <Notice title="数据读写不了" text={problem.message} />;
      throw problem;
    }
  };
}

/** The title of such a page: the usual one where the store cannot say. */
export function orUntitled<Props extends readonly unknown[]>(
  metadata: (...props: Props) => Promise<Metadata>,
): (...props: Props) => Promise<Metadata> {
  return async (...props) => {
    try {
      return await metadata(...props);
    } catch (problem) {
      if (isDamagedReport(problem) || isDamagedFrozen(problem) || isStoreError(problem)) return {};
      throw problem;
    }
  };
}
