// Beginnings that come all at once, one in each turn of the event loop: twenty requests that arrive together would otherwise be begun in one go, and what was under way
// before them would stand still so long.

/** Begins work at once where nothing was begun in this turn of the event loop, else when its turn comes, in the order of asking. What `begin` throws is not caught. */
export function paced(): (begin: () => void) => void {
  const waiting: (() => void)[] = [];
  let begun = false;
  const next = (): void => {
    const begin = waiting.shift();
    begun = begin !== undefined;
    if (begin === undefined) return;
    setImmediate(next);
    begin();
  };
  return (begin) => {
    waiting.push(begin);
    if (!begun) next();
  };
}
