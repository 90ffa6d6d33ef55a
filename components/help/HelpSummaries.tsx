// The contents: every topic with its sentence.
import Link from "next/link";
import { topics } from "./contents.ts";

export function HelpSummaries() {
  return (
    <ol className="list-decimal space-y-2 pl-8">
      {topics.map(({ id, title, summary }) => (
        <li key={id}>
          <Link href={`/help/${id}`} prefetch={false} className="font-bold text-brand underline underline-offset-2">
            {title}
          </Link>
          <span className="block text-muted">{summary}</span>
        </li>
      ))}
    </ol>
  );
}
