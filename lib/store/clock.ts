/** The moment as the store writes it: ISO 8601 UTC. */
export const now = (): string => new Date().toISOString();
