// What stops 定稿, each with the way to its place.
import Link from "next/link";
import { stopKinds, type Stop } from "#lib/signing/stops.ts";
import { buttonClass } from "../ui/Button.tsx";

/** So many of a kind are listed. */
const most = 12;

const kinds = ["error", "warning", "missing"] as const satisfies readonly Stop["kind"][];

function OfKind({ id, kind, stops }: { readonly id: string; readonly kind: Stop["kind"]; readonly stops: readonly Stop[] }) {
  return (
    <section>
      <h3 className="mt-2 font-bold">
        {stopKinds[kind]}（{stops.length} 处）
      </h3>
      <ul className="list-disc pl-5">
        {stops.slice(0, most).map(({ words, at, section }) => (
          <li key={`${at} ${words}`}>
            {words}{" "}
            <Link href={`/reports/${id}/fill/${section}#${at}`} className={buttonClass("link")} aria-label={`去处理：${words}`}>
              去处理
            </Link>
          </li>
        ))}
        {stops.length > most && <li>还有 {stops.length - most} 处，到填写页看。</li>}
      </ul>
    </section>
  );
}

export function Stops({ id, stops }: { readonly id: string; readonly stops: readonly Stop[] }) {
  return (
    <div data-stops={stops.length}>
      <p>还不能定稿，先处理下面这些：</p>
      {kinds.map((kind) => {
        const own = stops.filter((one) => one.kind === kind);
        return own.length === 0 ? null : <OfKind key={kind} id={id} kind={kind} stops={own} />;
      })}
    </div>
  );
}
