// @ts-check
// Loaded into the server by start.mjs (--import): when start.mjs is gone, however it went, the server goes too.
// A parent killed outright cannot pass the signal on; the channel between the two closes all the same.
// The signal is only told to those who listen for it, so that the server ends by itself and closes its data: sent to
// oneself on Windows it would end the process at once.
/** @param {NodeJS.Signals} signal */
const told = (signal) => process.emit("SIGTERM", signal) || process.exit(143);

process.on("disconnect", () => told("SIGTERM"));
// The window was closed, or the person logged out; on Windows there are some seconds left then.
process.on("SIGHUP", () => told("SIGTERM"));
process.on("SIGBREAK", () => told("SIGTERM"));
