import { PreviewPage } from "#components/document/PreviewPage.tsx";

export default function Page() {
  return <PreviewPage />;
}
