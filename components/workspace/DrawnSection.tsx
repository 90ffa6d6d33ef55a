// The page of a section as the server draws it: what the server alone works out goes along to the browser. Not a client component.
import type { Section } from "#lib/edition/edition.ts";
import { cutsOf } from "../grid/cuts.ts";
import { SectionPage } from "./SectionPage.tsx";

export const DrawnSection = ({ section }: { readonly section: Section }) => <SectionPage id={section.id} cuts={cutsOf(section)} />;
