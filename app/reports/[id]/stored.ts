// The report that a page is of, read once for all that one request draws of it: titles, frame and section each ask for it, and each
// reading takes every value of the report out of the store and looks at its sum.
import { cache } from "react";
import { store } from "#lib/store/instance.ts";

/** As the store holds it; undefined where there is none of this id. The same object within a request. */
export const storedReport = cache(async (id: string) => (await store()).get(id));
