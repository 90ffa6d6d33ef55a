// A thread of the command: see crew.ts, which starts it.
import { serve } from "../threads/serve.ts";
import { tasks, type Kind, type Task } from "./tasks.ts";

const doing = <One extends Kind>({ kind, asked }: Extract<Task, { readonly kind: One }>) => tasks[kind](asked);

async function done(task: Task) {
  const result = await doing(task);
  return { result, moved: "packed" in result ? [result.packed.buffer] : [] };
}

serve(done, { isAlone: true });
