// What is told of an act that was done: one record, typed by the act, handed to one place (eventLog.ts).

/** What is told of each act besides what it was, when, and to which report. The names are those of the acts (acts.ts). */
export type Told = {
  /** 新建, 练习, 导入. */
  readonly create: object;
  readonly practice: object;
  readonly import: object;
  /** `from`: the report that was copied. */
  readonly copy: { readonly from: string };
  /** The report of the year after; `from`: the one that it goes on from. */
  readonly roll: { readonly from: string };
  /** Name, issuer, kind, level or year changed; `revision`: the report's after it. */
  readonly change: { readonly revision: number };
  /** Values saved, `places` of them. */
  readonly save: { readonly revision: number; readonly places: number };
  /** Taken over into another revision of its format; `kept`: the deleted report that holds what was before. */
  readonly revise: { readonly to: number; readonly kept: string };
  /** What was said to be its report of the year before. */
  readonly goesOn: { readonly origin: string | null };
  /** `version`: which one stands again. */
  readonly restoreVersion: { readonly revision: number; readonly version: number };
  readonly remove: object;
  readonly restore: object;
  /** 定稿, 解锁, 更正, 登记发布, 签批扫描件; `code`: of what is or was frozen. */
  readonly freeze: { readonly code: string; readonly number: number };
  readonly unlock: { readonly code: string };
  readonly correct: { readonly code: string };
  readonly publish: { readonly code: string; readonly day: string; readonly address: string };
  readonly attachScan: { readonly code: string; readonly name: string };
  readonly removeScan: { readonly code: string; readonly name: string };
  /** 发布设置, of no report; `keys`: which ones. */
  readonly settings: { readonly keys: readonly string[] };
  /** 检查项目, of no report: these checks are asked otherwise; `to`: a severity, off, or usual. */
  readonly switchChecks: { readonly checks: readonly string[]; readonly to: string };
};

export type ActName = keyof Told;

/** `at`: ISO 8601 UTC. `report`: the id of the report that was made or changed; null where it is about none. */
export type Event = {
  readonly [What in ActName]: { readonly what: What; readonly at: string; readonly report: string | null } & Told[What];
}[ActName];
