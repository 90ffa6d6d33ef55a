"use client";
// What a page says that has not come alive, each sentence hidden until it is so (watch.ts), and the word that it has.
import { useEffect } from "react";
import { aliveEvent } from "./watch.ts";
import { standWrapping } from "./wrapped.ts";

const look = "print:hidden sticky top-0 z-50 border-b-2 border-bad bg-bad-soft px-4 py-2 font-bold text-bad";

// A page that was stored as one file has its inputs open and its bar as it was.
const closed = "[data-save]{visibility:hidden}input,textarea,select,[contenteditable]{pointer-events:none}";

const sentences = {
  broken:
    "页面没有装好，现在填的不会保存；已经填过的数没有丢，只是没有显示出来。请刷新本页；还是这样，请把浏览器切换到“极速模式”，或者换一个新一些的浏览器。",
  copy: "这是存在磁盘上的副本，不是年报编制系统：格里的数没有全存进来，在这里填的不会保存。要看和填写，请从系统的网址打开报告。",
  noScript:
    "这个浏览器没有运行网页里的程序，现在填的不会保存；已经填过的数没有丢，只是没有显示出来。请把浏览器切换到“极速模式”，或者允许本页运行脚本，然后刷新。",
} as const;

export function Lively() {
  useEffect(() => {
    standWrapping();
    document.dispatchEvent(new Event(aliveEvent));
  }, []);
  return (
    <>
      <noscript>
        <style>{closed}</style>
        <p role="alert" className={look}>
          {sentences.noScript}
        </p>
      </noscript>
      <p role="alert" data-lifeless="broken" hidden suppressHydrationWarning className={look}>
        {sentences.broken}
      </p>
      <p role="alert" data-lifeless="copy" hidden suppressHydrationWarning className={look}>
        {sentences.copy}
      </p>
    </>
  );
}
