// How long work takes.

/** How long some work takes each time, in milliseconds; the first rounds warm up and are left out. */
export async function times(rounds: number, work: () => unknown): Promise<readonly number[]> {
  const found: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    await work();
    found.push(performance.now() - start);
  }
  return found.slice(Math.floor(rounds / 4));
}
