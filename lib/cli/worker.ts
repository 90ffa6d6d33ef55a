// A thread of the command: see crew.ts, which starts it.
import { keepCompiled } from "./compiled.ts";
import type { Kind, Task } from "./tasks.ts";

keepCompiled();
const [{ serve }, { tasks }] = await Promise.all([import("../threads/serve.ts"), import("./tasks.ts")]);

const doing = <One extends Kind>({ kind, asked }: Extract<Task, { readonly kind: One }>) => tasks[kind](asked);

async function done(task: Task) {
  const result = await doing(task);
  return { result, moved: "packed" in result ? [result.packed.buffer] : [] };
}

serve(done, { isAlone: true });
