import { journals } from "./journal.ts";

journals(/^(?!109\.)\d+\./);
