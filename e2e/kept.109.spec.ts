// The guarantees of saving in Chromium 109.
import { guarantees } from "./kept.ts";

guarantees(/^109\./);
