"use client";
import { Notice } from "#components/ui/Notice.tsx";

export default function ErrorPage() {
  return <Notice title="页面没能打开" text="程序出了问题，已经保存的内容不受影响。请刷新页面再试；仍不行时请告诉系统管理员。" />;
}
