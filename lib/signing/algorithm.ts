// By which hash an installation tells the content of a frozen version. Words and names only: the browser reads them, too.
import type { Texts } from "../report/report.ts";
import { hashKey } from "../report/publication.ts";

/** `name`: as it is called; `node`: what node:crypto calls it; `what`: for whom it is, for a person. */
type AlgorithmWords = { readonly name: string; readonly node: string; readonly what: string };

export const algorithms = {
  sha256: { name: "SHA-256", node: "sha256", what: "一般都用这一种" },
  sm3: { name: "SM3", node: "sm3", what: "国家密码标准（GB/T 32905-2016），单位要求用国密算法的选这一种" },
} as const satisfies Readonly<Record<string, AlgorithmWords>>;

export type Algorithm = keyof typeof algorithms;

/** In the order of the choices. */
export const algorithmIds = ["sha256", "sm3"] as const satisfies readonly Algorithm[];

export const isAlgorithm = (text: string): text is Algorithm => Object.hasOwn(algorithms, text);

/** What the settings of an installation say; SHA-256 where they say nothing that is known. */
export function algorithmIn(settings: Texts): Algorithm {
  const asked = settings[hashKey] ?? "";
  return isAlgorithm(asked) ? asked : "sha256";
}
