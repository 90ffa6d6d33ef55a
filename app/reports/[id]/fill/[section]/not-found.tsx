import { NoSuchSection } from "#components/form/NoSuchSection.tsx";

export default function NotFound() {
  return <NoSuchSection />;
}
