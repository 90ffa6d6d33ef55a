// The practice reports (练习) of the formats: files among their samples, one line each. practice.test.ts finds a forgotten one.
//
// They stand apart from index.ts, which goes to the browser: a whole report is nothing that a page has to carry.
import disclosure2021 from "./disclosure-2021/samples/practice.json" with { type: "json" };
import statistics2014 from "./statistics-2014/samples/practice.json" with { type: "json" };

/** As they lie on the disk, unread: each says itself of which format it is (lib/report/practice.ts reads them). */
export const practiceFiles: readonly unknown[] = [disclosure2021, statistics2014];
