// What only a browser knows is shown once server and browser agree on the rest.
import { useSyncExternalStore } from "react";

const never = () => () => undefined;

/** False on the server and while the page comes alive. */
export const useInBrowser = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
