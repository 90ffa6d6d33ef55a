// A conflict waits, in Chromium 109.
import { conflicts } from "./conflicts.ts";

conflicts(/^109\./);
