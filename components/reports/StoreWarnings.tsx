// What the store found damaged or lost, and why its daily copy was not made, above everything else on the start page: nobody looks into the window of the server.

/** At most so many are listed; the rest are counted. */
const most = 10;

export function StoreWarnings({ title, warnings }: { readonly title: string; readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <div role="alert" className="mb-5 rounded border border-bad bg-bad-soft p-4">
      <p className="mb-2 font-bold text-bad">{title}</p>
      <ul className="list-disc space-y-1 pl-5">
        {warnings.slice(0, most).map((warning) => (
          <li key={warning} className="break-words">
            {warning}
          </li>
        ))}
      </ul>
      {warnings.length > most && <p className="mt-1">还有 {warnings.length - most} 处。</p>}
    </div>
  );
}
