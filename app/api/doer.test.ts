import { expect, test } from "vitest";
import { longestName, whoCookie } from "#lib/report/doer.ts";
import { doerOf } from "./doer.ts";

const asked = (cookie?: string) => doerOf(new Request("http://127.0.0.1/", cookie === undefined ? {} : { headers: { cookie } })).who;

test.each([
  ["the name that was given", `a=1; ${whoCookie}=${encodeURIComponent("办公室 小林")}; b=2`, "办公室 小林"],
  ["nobody where there is no cookie", undefined, ""],
  ["nobody where it is blank", `${whoCookie}=`, ""],
  ["nobody where it cannot be read", `${whoCookie}=%E5%8A`, ""],
  ["no other cookie's", `x${whoCookie}=a`, ""],
  ["what is seen of it, in one line", `${whoCookie}=${encodeURIComponent("\u200B 林\u202E\0\n一 ")}`, "林 一"],
  ["no more than a name", `${whoCookie}=${"a".repeat(500)}`, "a".repeat(longestName)],
])("a request is of %s", (_, cookie, who) => expect(asked(cookie)).toBe(who));
