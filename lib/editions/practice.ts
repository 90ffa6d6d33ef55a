// Where the app looks for the practice reports. Reading one is lib/report's business; this only passes it on.
// eslint-disable-next-line import/no-restricted-paths -- an edition's folder knows no report; drop this file once app/ imports lib/report/practice.ts
export { practiceReport } from "../report/practice.ts";
