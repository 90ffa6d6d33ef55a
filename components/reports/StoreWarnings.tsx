// What the store found damaged or lost, above everything else on the start page: nobody looks into the window of the server.

/** At most so many are listed; the rest are counted. */
const most = 10;

export function StoreWarnings({ warnings }: { readonly warnings: readonly string[] }) {
  if (warnings.length === 0) return null;
  return (
    <div role="alert" className="mb-5 rounded border border-bad bg-bad-soft p-4">
      <p className="mb-2 font-bold text-bad">数据有损坏或缺失，请先处理：</p>
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
