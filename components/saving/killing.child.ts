// For killing.testing.ts: a server that saves as the app's does, by the same act over the same store (NIANBAO_DATA, or DATABASE_URL), without
// Next around it, so that it is there again within a second after it was killed. Its port is its argument; it says when it listens.
import { createServer, type IncomingMessage } from "node:http";
import { perform } from "#lib/acts/perform.ts";
import { isRefusal } from "#lib/acts/refusal.ts";
import { nobody } from "#lib/report/doer.ts";
import { store } from "#lib/store/instance.ts";

const [port = "0"] = process.argv.slice(2);

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const piece of request) text += String(piece);
  return text === "" ? undefined : JSON.parse(text);
}

/** `PATCH /ID` saves, `GET /ID` is what stands in the store. */
async function answered(request: IncomingMessage): Promise<readonly [status: number, body: unknown]> {
  const report = (request.url ?? "").slice(1);
  try {
    const kept = await store();
    if (request.method === "GET") return [200, await kept.entries(report)];
    return [200, await perform(kept, "save", { report, patch: await bodyOf(request) }, nobody)];
  } catch (problem) {
    const message = problem instanceof Error ? problem.message : String(problem);
    return [isRefusal(problem) ? problem.status : 500, { message }];
  }
}

await store();
const server = createServer((request, response) => {
  void answered(request).then(([status, body]) => {
    response.writeHead(status, { "content-type": "application/json" });
    response.end(JSON.stringify(body));
  });
});
server.listen(Number(port), "127.0.0.1", () => {
  const at = server.address();
  process.stdout.write(`http://127.0.0.1:${typeof at === "object" ? at?.port : port}\n`);
});
