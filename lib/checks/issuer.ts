// The name under the report against that of its body: one letter off is a slip, for both are one office's.
import { areExchanged, isLetterOff, letterMore } from "./prose/spelling.ts";
import { namesAddress } from "./texts.ts";
import type { Check } from "./check.ts";

/** Shorter names may be two bodies'. */
const least = 6;

export const issuerAsBody: Check = {
  id: "issuer.asBody",
  name: "落款单位与报告单位的名称写法一致",
  kind: "particulars",
  severity: "advice",
  basis: "own",
  looksAt: "单位名称和落款单位",
  places: ({ report: { body } }) => (body.name.trim() === "" || body.issuer.trim() === "" ? 0 : 1),
  run: ({ report: { body } }) => {
    const [name, issuer] = [body.name.trim(), body.issuer.trim()];
    const isOff = isLetterOff(name, issuer) || (letterMore(name, issuer) ?? letterMore(issuer, name)) !== undefined;
    if (name.length < least || !isOff) return [];
    return [
      {
        at: [namesAddress],
        brief: `落款写的是“${issuer}”，报告单位是“${name}”，${areExchanged(name, issuer) ? "有两个字前后颠倒" : "差一个字"}。请核对。`,
        expected: name,
        actual: issuer,
        values: { [namesAddress]: `${name} ${issuer}` },
      },
    ];
  },
};
