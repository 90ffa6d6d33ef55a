// The 访问口令 of an installation that others can reach: what may be one, and how it is kept.
//
// Only an argon2id value of it is kept (RFC 9106, its second recommended setting: 64 MiB, three passes), by Node's own crypto. It is made in a
// thread of Node's, so the server goes on answering meanwhile.
import { argon2, randomBytes, timingSafeEqual } from "node:crypto";
import { promisify } from "node:util";

/** How a password is kept. `salt` and `hash` in base64url. */
export type Kept = {
  readonly kind: "argon2id";
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
  readonly salt: string;
  readonly hash: string;
};

export const shortest = 8;
/** Longer ones only cost time. */
export const longest = 200;

const cost = { memory: 65_536, passes: 3, parallelism: 4 } as const;
const derive = promisify(argon2);

// What is tried first. Whole runs and repetitions of any sign are found below.
const known = new Set(
  "password passw0rd password1 p@ssw0rd p@ssword admin123 administrator root1234 qwer1234 qwerty123 abcd1234 1234abcd 1q2w3e4r 1qaz2wsx zaq12wsx iloveyou woaini1314 a1234567 a12345678 12345678a aa123456 abc12345 abc123456 wang1234 nianbao123 nianbao2024 nianbao2025 nianbao2026 zhengwugongkai xxgk1234 xxgk123456 5201314520 13145200 11223344 12341234 12121212 88886666 66668888 huawei123 admin888 admin@123".split(
    " ",
  ),
);
const runs = [
  "01234567890123456789",
  "98765432109876543210",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "zyxwvutsrqponmlkjihgfedcba",
];

/** One spelling for what is the same to a person: full-width signs of an input method are the plain ones. */
const spelled = (password: string): string => password.normalize("NFKC");

/** A sign, or up to four of them, again and again. */
const isRepeated = (text: string): boolean => /^(.{1,4}?)\1+$/u.test(text);

/** Why a password may not be set, in a sentence; undefined where it may. */
export function problemOf(password: string): string | undefined {
  const text = spelled(password).toLowerCase();
  const { length } = [...text];
  if (length < shortest) return `口令至少要 ${shortest} 个字符。`;
  if (length > longest) return `口令最多 ${longest} 个字符。`;
  if (/\p{Cc}/u.test(text)) return "口令里有看不见的控制字符，请换一个。";
  if (known.has(text) || isRepeated(text) || runs.some((run) => run.includes(text))) return "这个口令太常见，很容易被猜到，请换一个。";
  return undefined;
}

/** What is kept of a password. `dear`: what a try is to cost. */
export async function kept(password: string, dear: Readonly<Record<keyof typeof cost, number>> = cost): Promise<Kept> {
  const salt = randomBytes(16);
  const hash = await derive("argon2id", { message: spelled(password), nonce: salt, tagLength: 32, ...dear });
  return { kind: "argon2id", ...dear, salt: salt.toString("base64url"), hash: hash.toString("base64url") };
}

/** Whether it is the password that was kept; takes as long for one as for the other. */
export async function isPassword(password: string, { memory, passes, parallelism, salt, hash }: Kept): Promise<boolean> {
  const wanted = Buffer.from(hash, "base64url");
  const found = await derive("argon2id", {
    message: spelled(password),
    nonce: Buffer.from(salt, "base64url"),
    tagLength: wanted.length,
    memory,
    passes,
    parallelism,
  });
  return timingSafeEqual(found, wanted);
}
