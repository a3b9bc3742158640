/** The only reading of the system clock. Epoch milliseconds, UTC. */
export function nowMs(): number {
  return Date.now();
}
