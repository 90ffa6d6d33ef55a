// Which report, in which of its revisions, a file was made of: our Word files carry it as custom document properties (ECMA-376 part 1, 22.3), so that a
// copy that somebody edited is held against what it was made from. Nothing of it is printed.

/** `report`: its id in the store. `revision`: that of the store when the file was made. */
export type Imprint = { readonly report: string; readonly revision: number };

/** What the properties are called in the file. */
export const imprintNames: { readonly [Key in keyof Imprint]: string } = { report: "nianbao-report", revision: "nianbao-revision" };

/** The imprint as properties of a file; none of a report that came from a file itself. */
export const imprintProperties = (imprint: Imprint | undefined): readonly { readonly name: string; readonly value: string }[] =>
  imprint === undefined
    ? []
    : [
        { name: imprintNames.report, value: imprint.report },
        { name: imprintNames.revision, value: String(imprint.revision) },
      ];

/** The imprint that these properties say; undefined where they say none, or none that could be. */
export function imprintFrom(properties: ReadonlyMap<string, string>): Imprint | undefined {
  const [report, revision] = [properties.get(imprintNames.report)?.trim() ?? "", properties.get(imprintNames.revision)?.trim() ?? ""];
  return report === "" || !/^\d{1,15}$/.test(revision) ? undefined : { report, revision: Number(revision) };
}
