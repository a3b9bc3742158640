/**
 * What the database had committed at one moment: a snapshot of PostgreSQL as text, `oldest:next:running,…`, by numbers
 * of transactions. Read by the database; here only told apart from what is none, and asked whether it covers a change.
 */
export function isMoment(text: string | null | undefined): text is string {
  if (typeof text !== "string" || text.length > 4_000) return false;
  if (!/^\d{1,18}:\d{1,18}:(\d{1,18}(,\d{1,18})*)?$/.test(text)) return false;
  const [oldest = 0n, next = 0n, ...running] = text.split(/[:,]/).filter(Boolean).map(BigInt);
  const isInOrder = running.every((each, n) => each >= (running[n - 1] ?? oldest) && each < next);
  return oldest > 0n && oldest <= next && isInOrder;
}

/** Whether whoever read at that moment has seen what the transaction wrote. Says no where it may be so. */
export function covers(moment: string, transaction: string): boolean {
  if (!isMoment(moment) || !/^\d{1,18}$/.test(transaction)) return false;
  return BigInt(moment.split(":")[0] ?? 0) > BigInt(transaction);
}
