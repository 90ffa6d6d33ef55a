import { NoSuchPage } from "#components/ui/NoSuchPage.tsx";

export default function NotFound() {
  return <NoSuchPage />;
}
