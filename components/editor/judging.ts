// Where the checks of an open report come from. The server has judged the report as it was loaded, so a page opens without them; they are fetched at the
// first key or click, and wherever something changed before.
import type { runChecks } from "#lib/checks/run.ts";
import { sayProblem, unsay } from "../ui/toasts.tsx";

export type Judge = typeof runChecks;

export type Judging = {
  /** Undefined until they are there. */
  readonly judge: () => Judge | undefined;
  /** Has them come: `there` once they are, `missing` where they do not come. */
  readonly bring: (there: () => void, missing: () => void) => void;
};

let judge: Judge | undefined;
let asked: Promise<void> | undefined;

/** Has the checks come; what fails is asked for anew the next time. */
export function fetchChecks(): Promise<void> {
  asked ??= import("#lib/checks/run.ts").then(
    (module) => {
      judge = module.runChecks;
    },
    (problem: unknown) => {
      asked = undefined;
      throw problem;
    },
  );
  return asked;
}

/** What shows findings, once it is there and the checks are. */
export async function withChecks<Part>(load: () => Promise<Part>): Promise<Part> {
  const [part] = await Promise.all([load(), fetchChecks()]);
  return part;
}

const message = "checks-missing";

/** The checks of a page. Where they do not come it is said: what stands in lists and marks is then of before the change. */
export const fetchedJudging: Judging = {
  judge: () => judge,
  bring: (there, missing) => {
    fetchChecks().then(
      () => {
        unsay(message);
        there();
      },
      () => {
        sayProblem("检查没能打开，可能连不上服务器：问题列表和进度还是刚才的。填的内容照常保存，接着填时会再试。", message);
        missing();
      },
    );
  },
};
