import type { Metadata } from "next";
import { CheckupPage } from "#components/checkup/CheckupPage.tsx";

export const metadata: Metadata = { title: "体检" };

export default function Page() {
  return <CheckupPage />;
}
