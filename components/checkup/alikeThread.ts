// The thread of alike.ts: texts in, what is alike out.
import { alikeAmong, type UnitText } from "#lib/checkup/alike.ts";
import type { AlikeAnswer } from "./alike.ts";

self.onmessage = ({ data }: MessageEvent<readonly UnitText[]>) => {
  const answer: AlikeAnswer = [...alikeAmong(data)];
  self.postMessage(answer);
};
