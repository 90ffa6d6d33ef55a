// The hash over the content of a frozen version, and the short code that is made of it.
import { createHash, getHashes } from "node:crypto";
import { algorithms, type Algorithm } from "./algorithm.ts";
import { codeOf } from "./code.ts";

const here = new Set(getHashes());

/** Whether this installation's Node can reckon it. */
export const isHere = (algorithm: Algorithm): boolean => here.has(algorithms[algorithm].node);

/** Why a hash cannot be reckoned here, for a person. */
export const notHere = (algorithm: Algorithm): string =>
  `这台服务器上的 Node 没有 ${algorithms[algorithm].name} 算法，不能用它定稿，也不能核对用它定的稿。请在“发布设置”里改用 SHA-256，或者请管理员换用带这种算法的 Node。`;

/** 64 hexadecimal digits over the text in UTF-8. An algorithm that this Node lacks is a RangeError with a sentence for the person. */
export function hashOf(algorithm: Algorithm, text: string): string {
  if (!isHere(algorithm)) throw new RangeError(notHere(algorithm));
  return createHash(algorithms[algorithm].node).update(text, "utf8").digest("hex");
}

/** Hash and short code of a content. */
export function hashedAs(algorithm: Algorithm, text: string): { readonly hash: string; readonly code: string } {
  const hash = hashOf(algorithm, text);
  return { hash, code: codeOf(hash) };
}
