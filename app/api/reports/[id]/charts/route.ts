// The charts of a report as it stands in a form, saved or not: drawn here, so that no page carries the drawing library.
import { z } from "zod";
import { themeIn } from "#lib/charts/theme.ts";
import { yearsBefore } from "#lib/charts/years.ts";
import { chartsOf } from "#lib/export/workshop.ts";
import { store } from "#lib/store/instance.ts";
import { answering, done, missing, refuse } from "../../../answer.ts";
import { bodyOf } from "../../../body.ts";

type Props = { readonly params: Promise<{ readonly id: string }> };

/** The figures by their addresses, as typed; what the edition does not know is not looked at. */
const request = z.object({ figures: z.record(z.string(), z.string().max(1000)) });

async function post(incoming: Request, { params }: Props): Promise<Response> {
  const asked = request.safeParse(await bodyOf(incoming));
  if (!asked.success) return refuse(400, "图解没有画：数字不完整。");
  const kept = await store();
  const { id } = await params;
  const stored = await kept.get(id);
  if (stored === undefined) return missing();
  return done({
    charts: await chartsOf(
      { ...stored.report, figures: asked.data.figures },
      (await kept.yearsBefore(id, yearsBefore)).before.map(({ report }) => report),
      themeIn(await kept.settings()),
    ),
  });
}

export const POST = answering(post);
