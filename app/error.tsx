"use client";
import { NoticeFrame, noticeHeading } from "#components/ui/NoticeFrame.tsx";

export default function ErrorPage() {
  return (
    <NoticeFrame
      heading={
        <h1 ref={(heading) => heading?.focus()} tabIndex={-1} className={`page-heading ${noticeHeading}`}>
          页面没能打开
        </h1>
      }
      text="程序出了问题，已经保存的内容不受影响。请刷新页面再试；仍不行时请告诉系统管理员。"
    />
  );
}
