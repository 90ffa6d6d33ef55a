import { Notice } from "#components/ui/Notice.tsx";

export default function NotFound() {
  return <Notice title="使用说明里没有这一页" text="地址可能抄错了。请从目录里找。" back={{ href: "/help", label: "看使用说明的目录" }} />;
}
