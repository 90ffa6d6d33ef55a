// @ts-check
// Loaded into the server by start.mjs (--import): when start.mjs is gone, however it went, the server goes too.
// A parent killed outright cannot pass the signal on; the channel between the two closes all the same.
process.on("disconnect", () => process.kill(process.pid, "SIGTERM"));
