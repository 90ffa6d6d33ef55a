// Which build is served now; a page asks when a part of it cannot be fetched.
import { buildId } from "../../buildId.ts";
import { done } from "../answer.ts";

export const dynamic = "force-dynamic";

export const GET = (): Response => done({ build: buildId });
