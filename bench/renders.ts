// Which components React rendered: counted in the production build, by the hook that React offers to its DevTools.
//
// React tells the hook of every commit. A function component that did work in it carries the flag PerformedWork; parts of
// the tree that were passed over are shared with the tree before, and are not entered.
import type { Page } from "@playwright/test";

/** A rendered component: the address of the cell that it was given, or "" for any other. */
export type Render = { readonly cell: string };

declare global {
  // In the page that is measured.
  var reactRenders: Render[] | undefined;
}

/** To be called before the page is opened. */
export async function countRenders(page: Page): Promise<void> {
  await page.addInitScript(() => {
    type Fiber = {
      tag: number;
      flags: number;
      child: Fiber | null;
      sibling: Fiber | null;
      alternate: Fiber | null;
      memoizedProps: { cell?: { address?: unknown } } | null;
    };
    const renders: Render[] = [];
    const functions = new Set([0, 1, 11, 14, 15]);
    const visit = (fiber: Fiber, before: Fiber | null): void => {
      const { cell } = fiber.memoizedProps ?? {};
      if (functions.has(fiber.tag) && (before === null || (fiber !== before && (fiber.flags & 1) === 1)))
        renders.push({ cell: typeof cell?.address === "string" ? cell.address : "" });
      if (before !== null && fiber.child === before.child) return;
      for (let child = fiber.child; child !== null; child = child.sibling) visit(child, child.alternate);
    };
    Object.assign(globalThis, {
      reactRenders: renders,
      __REACT_DEVTOOLS_GLOBAL_HOOK__: {
        supportsFiber: true,
        inject: () => 1,
        onCommitFiberRoot: (_: number, root: { current: Fiber }) => visit(root.current, root.current.alternate),
        onCommitFiberUnmount: () => undefined,
      },
    });
  });
}

/** What was rendered since the last call. */
export const rendersSince = (page: Page): Promise<readonly Render[]> => page.evaluate(() => globalThis.reactRenders?.splice(0) ?? []);
