// @ts-check
// What the set-up scripts say to the person at the keyboard: one plain sentence, in Chinese.
// Everything goes to stderr, so that `npm run --silent nianbao -- … > file` stays clean.

/** A problem the person can do something about: only its message is shown, never a stack. */
export class Plain extends Error {
  /** @override */
  name = "Plain";
}

// The store names its own sentences so, without knowing of this folder.
const spoken = new Set(["Plain", "StoreError"]);

/** @param {string} sentence */
export function say(sentence) {
  process.stderr.write(`${sentence}\n`);
}

/**
 * Runs a script's work. Its number becomes the exit code; a spoken error becomes its sentence and exit code 1.
 * @param {() => Promise<number | void>} work
 */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!(error instanceof Error && spoken.has(error.name))) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
