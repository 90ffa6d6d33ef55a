import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Toasts } from "#components/ui/toasts.tsx";
import "./globals.css";

export const metadata: Metadata = { title: { default: "年报编制", template: "%s · 年报编制" }, description: "政府信息公开工作年度报告编制" };

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="zh-CN">
      <body>
        {children}
        <Toasts />
      </body>
    </html>
  );
}
