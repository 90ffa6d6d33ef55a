import { NoSuchSection } from "#components/workspace/NoSuchSection.tsx";

export default function NotFound() {
  return <NoSuchSection />;
}
