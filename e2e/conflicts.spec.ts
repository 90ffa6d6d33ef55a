// A conflict waits, in today's Chromium.
import { conflicts } from "./conflicts.ts";

conflicts(/./);
