// Whether the program was renewed since this page was loaded, so that parts of the page are no longer there; and the way to load the page
// anew that loses nothing.

/** The name of the meta element that holds the build of a page. */
export const buildMeta = "nianbao-build";

export type Renewal = "unreachable" | "renewed" | "same";

const buildIn = (body: unknown): string =>
  typeof body === "object" && body !== null && "build" in body && typeof body.build === "string" ? body.build : "";

/** Whether a part of the program was asked for that is no longer there. Browsers tell the status of what they loaded from Chromium 109 on. */
const somethingIsGone = (): boolean =>
  performance
    .getEntriesByType("resource")
    .some(
      (entry) =>
        entry.name.includes("/_next/static/") &&
        "responseStatus" in entry &&
        (entry.responseStatus === 404 || entry.responseStatus === 410),
    );

/** How the server stands to this page: it may be another build, or the same one whose files were replaced below it. */
export async function standingOfServer(): Promise<Renewal> {
  const own = document.querySelector<HTMLMetaElement>(`meta[name="${buildMeta}"]`)?.content ?? "";
  try {
    const answer = await fetch("/api/build", { cache: "no-store", signal: AbortSignal.timeout(5000) });
    const now = buildIn(await answer.json().catch(() => undefined));
    return somethingIsGone() || (own !== "" && now !== "" && now !== own) ? "renewed" : "same";
  } catch {
    return "unreachable";
  }
}

const keepers = new Set<() => Promise<boolean>>();

/** What must be done, and must succeed, before the page may be loaded anew; the function takes it back. */
export function beforeReload(keep: () => Promise<boolean>): () => void {
  keepers.add(keep);
  return () => void keepers.delete(keep);
}

/** Loads the page anew once everything is kept; false where something could not be. */
export async function reload(): Promise<boolean> {
  const kept = await Promise.all([...keepers].map((keep) => keep()));
  if (!kept.every(Boolean)) return false;
  window.location.reload();
  return true;
}
