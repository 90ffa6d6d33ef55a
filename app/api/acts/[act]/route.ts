// The one address of everything that is done with reports, and asked of them, but files: /api/acts/copy does what lib/acts/copy.ts says.
import { acts, isAct, isName, type Name } from "#lib/acts/acts.ts";
import { Read } from "#lib/acts/importReport.ts";
import { perform } from "#lib/acts/perform.ts";
import { Refusal, withProblems } from "#lib/acts/refusal.ts";
import { requestIn } from "#lib/intake/intake.ts";
import type { Sent } from "#lib/intake/sent.ts";
import { store } from "#lib/store/instance.ts";
import { answering, refuse } from "../../answer.ts";
import { doerOf } from "../../doer.ts";
import { bodyOf, dealtWith, mostBody, noJson, sentIn } from "../../body.ts";

type Props = { readonly params: Promise<{ readonly act: string }> };

/** A report that is sent as text is read in a thread of its own (lib/intake). */
async function withReport(sent: Sent): Promise<unknown> {
  const read = await requestIn(sent);
  if (read === undefined) throw noJson();
  if ("refusal" in read) throw new Refusal(422, read.refusal);
  if ("problems" in read) throw withProblems(read.problems);
  if (!("report" in read)) return read.json;
  const { report, ...asked } = read;
  return { ...asked, text: new Read(report) };
}

const answerTo = async (request: Request, name: Name, sent: unknown): Promise<Response> =>
  Response.json(await perform(await store(), name, sent, doerOf(request)));

async function post(request: Request, { params }: Props): Promise<Response> {
  const { act } = await params;
  if (!isName(act)) return refuse(404, `没有“${act.slice(0, 40)}”这种操作。`);
  if (!isAct(act) || acts[act].size === "usual") return answerTo(request, act, await bodyOf(request));
  const sent = await sentIn(request, mostBody.report);
  return dealtWith(sent, async () => answerTo(request, act, await withReport(sent)));
}

export const POST = answering(post);
