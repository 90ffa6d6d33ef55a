// What is said of a file that the thread beside the server's own was broken off at.
import { Overworked } from "../threads/thread.ts";

const reasons: Readonly<Record<Overworked["over"], string>> = {
  time: "做了很久还没有做好，已经停下",
  memory: "做这份文件占用的内存太多，已经停下",
  broken: "做这份文件的时候出错中断了",
};

/** The sentence for it; undefined for any other problem. */
export const brokenOff = (problem: unknown): string | undefined =>
  problem instanceof Overworked ? `${reasons[problem.over]}。报告没有变。可能这台电脑现在太忙：请过一会儿再试。` : undefined;
