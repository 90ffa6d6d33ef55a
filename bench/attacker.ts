// Hostile requests, twenty of a kind at once, from a process of their own: who watches the server must not be held up by what it sends itself.
// hostile.ts starts it with the server's address and the id of a report, and sends it the number of an attack for each.
import { readSample } from "./sample.ts";
import { attacksOn } from "./attacks.ts";

const atOnce = 20;
const [url = "", id = ""] = process.argv.slice(2);
const attacks = attacksOn(readSample().report);

async function attack(number: number): Promise<void> {
  const start = performance.now();
  const statuses = await Promise.all(
    Array.from({ length: atOnce }, async () => {
      const answer = await attacks[number]?.ask(url, id);
      await answer?.arrayBuffer();
      return answer?.status ?? 0;
    }),
  );
  process.send?.({ statuses: [...new Set(statuses)], seconds: (performance.now() - start) / 1000 });
}

process.on("message", (number: number) => void attack(number));
process.send?.({ names: attacks.map(({ name }) => name) });
