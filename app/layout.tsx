import type { Metadata } from "next";
import type { ReactNode } from "react";
import { Lively } from "#components/ui/Lively.tsx";
import { Toasts } from "#components/ui/toasts.tsx";
import { watchScript } from "#components/ui/watch.ts";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "年报编制", template: "%s · 年报编制" },
  description: "政府信息公开工作年度报告编制",
};

export default function Layout({ children }: { readonly children: ReactNode }) {
  return (
    <html lang="zh-CN" translate="no" className="notranslate">
      <head>
        {/* Domestic browsers of two engines choose by this; what IE itself asks for is a header (lib/guard). */}
        <meta name="renderer" content="webkit" />
        <meta name="google" content="notranslate" />
        <script dangerouslySetInnerHTML={{ __html: watchScript }} />
      </head>
      <body>
        <Lively />
        {children}
        <Toasts />
      </body>
    </html>
  );
}
