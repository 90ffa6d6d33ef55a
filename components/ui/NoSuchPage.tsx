"use client";
// What stands at an address of no page. One page for all of them: no page is kept for an unknown address, so only the browser knows where it is.
import { usePathname } from "next/navigation";
import { useInBrowser } from "./inBrowser.ts";
import { Notice } from "./Notice.tsx";

const places = [
  {
    below: "/help/",
    title: "使用说明里没有这一页",
    text: "地址可能抄错了。请从目录里找。",
    back: { href: "/help", label: "看使用说明的目录" },
  },
  {
    below: "/editions/",
    title: "没有这种格式",
    text: "地址可能抄错了。请从全部格式里找。",
    back: { href: "/editions", label: "看全部格式" },
  },
] as const;

export function NoSuchPage() {
  const path = usePathname();
  const inBrowser = useInBrowser();
  const place = places.find(({ below }) => inBrowser && path.startsWith(below));
  return <Notice {...(place ?? { title: "没有这个页面", text: "地址可能抄错了，或者这份报告已经删除。删除的报告可以在首页下方找回。" })} />;
}
