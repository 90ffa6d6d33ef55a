// What PostgreSQL and the way to it say when something cannot be done, as a StoreError in words that say what to do.
//
// Its codes: postgresql.org/docs/current/errcodes-appendix.html; those of the system are Node's. Neither the words of the driver nor ours
// hold the password.
import { StoreError, TurnedBack, type Trouble } from "./errors.ts";

/** Where the database is, as people are told: without the password. `database` and `user` alone, too. */
export type Server = { readonly name: string; readonly database: string; readonly user: string };

type Known = { readonly trouble: Trouble; readonly say: (server: Server, found: string) => string };

const fromLine = "这次没有完成";

const known = {
  away: {
    trouble: "unreachable",
    say: ({ name }, found) =>
      `连不上数据库 ${name}（${found}），${fromLine}。请检查 PostgreSQL 是否在运行、网络是否通，DATABASE_URL 里的地址和端口对不对，然后再试。`,
  },
  wrongPassword: {
    trouble: "unreachable",
    say: ({ name, user }, found) =>
      `数据库 ${name} 不接受用户 ${user} 的口令（${found}），${fromLine}。请核对 DATABASE_URL 里的用户名和口令，或者请数据库管理员允许这台电脑连接。`,
  },
  noDatabase: {
    trouble: "unreachable",
    say: ({ name, database }, found) =>
      `数据库服务器上没有 ${database} 这个数据库（${name}；${found}），${fromLine}。请先建好它：createdb -E UTF8 ${database}，或者核对 DATABASE_URL。`,
  },
  crowded: {
    trouble: "busy",
    say: ({ name }, found) =>
      `数据库 ${name} 的连接太多或内存不够（${found}），${fromLine}。请过一会儿再试；常这样时，请数据库管理员调大 max_connections。`,
  },
  waited: {
    trouble: "busy",
    say: ({ name }, found) => `别的操作正占着数据库 ${name}，等了几秒仍然轮不到（${found}），${fromLine}。请再试一次。`,
  },
  full: {
    trouble: "full",
    say: ({ name }, found) => `数据库 ${name} 所在的磁盘满了（${found}），这次没有写进去，原有的内容没有改动。请腾出空间，然后再试。`,
  },
  readonly: {
    trouble: "readonly",
    say: ({ name, user }, found) =>
      `数据库 ${name} 不让用户 ${user} 写入（${found}），这次没有写进去。请核对连接的是不是主库，并请数据库管理员给这个用户建表和写入的权限。`,
  },
  gone: {
    trouble: "gone",
    say: ({ name }, found) =>
      `数据库 ${name} 里的表在运行时被改动或删除了（${found}），${fromLine}。请不要关闭还没存上的页面，请数据库管理员查清后再试。`,
  },
  damaged: {
    trouble: "damaged",
    say: ({ name }, found) =>
      `数据库 ${name} 的内容已损坏（${found}），${fromLine}。请停止年报编制，请数据库管理员留好现在的数据，再从备份恢复。`,
  },
} as const satisfies Record<string, Known>;

type Kind = keyof typeof known;

/** By the whole code, else by its class, the first two letters. */
const kinds: Readonly<Record<string, Kind>> = {
  "08": "away",
  "28": "wrongPassword",
  "3D": "noDatabase",
  "53": "crowded",
  53100: "full",
  "55P03": "waited",
  "57014": "waited",
  "57P": "away",
  25006: "readonly",
  "25P03": "away",
  42501: "readonly",
  "42P01": "gone",
  42703: "gone",
  "3F": "gone",
  58030: "damaged",
  XX001: "damaged",
  XX002: "damaged",
  ECONNREFUSED: "away",
  ECONNRESET: "away",
  ECONNABORTED: "away",
  EPIPE: "away",
  ENOENT: "away",
  ENOTFOUND: "away",
  EAI_AGAIN: "away",
  EHOSTUNREACH: "away",
  ENETUNREACH: "away",
  ETIMEDOUT: "away",
  EACCES: "away",
};

/** Two that stood in each other's way: PostgreSQL took one of them back. */
const turnedBack: ReadonlySet<string> = new Set(["40P01", "40001"]);

/** What the driver itself says has no code. */
const driversWords: readonly (readonly [RegExp, Kind])[] = [
  [/connection terminated|connection ended|client has encountered a connection error|not queryable|timeout expired/i, "away"],
  [/timeout exceeded when trying to connect/i, "crowded"],
  [/password must be a string|no password/i, "wrongPassword"],
  [/does not support ssl|certificate|self.signed/i, "away"],
];

const codeOf = (error: Error): string => ("code" in error && typeof error.code === "string" ? error.code : "");

/** Node puts the tries of several addresses into one error. */
const firstOf = (error: Error): Error => (error instanceof AggregateError && error.errors[0] instanceof Error ? error.errors[0] : error);

function kindOf(error: Error): Kind | undefined {
  const code = codeOf(error);
  const byCode = kinds[code] ?? kinds[code.slice(0, 3)] ?? kinds[code.slice(0, 2)];
  return byCode ?? driversWords.find(([words]) => words.test(error.message))?.[1];
}

/** The error as the store says it; one that is not about the database stays as it is. */
export function saidBy(server: Server, thrown: unknown): unknown {
  if (!(thrown instanceof Error)) return thrown;
  const error = firstOf(thrown);
  const found = error.message.split("\n")[0] ?? "";
  if (turnedBack.has(codeOf(error))) return new TurnedBack(known.waited.say(server, found), { trouble: "busy", cause: error });
  const kind = kindOf(error);
  if (kind === undefined) return thrown;
  const { trouble, say } = known[kind];
  return new StoreError(say(server, found), { trouble, cause: error });
}
