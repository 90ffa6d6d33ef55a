import { redirect } from "next/navigation";
import { topicAt } from "#components/ui/places.ts";

/** What F1 asks for: the topic of a place of the app, or the contents where nothing is said of it. */
export default async function Page({ params }: { readonly params: Promise<{ readonly place: string }> }) {
  redirect(`/help/${topicAt((await params).place) ?? ""}`);
}
