import { Notice } from "#components/ui/Notice.tsx";

export default function NotFound() {
  return <Notice title="没有这份报告" text="地址可能抄错了，或者这份报告已经删除。删除的报告可以在首页下方找回。" />;
}
