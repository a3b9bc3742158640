/**
 * What the database had committed at one moment: a snapshot of PostgreSQL as text, `oldest:next:running,…`, by numbers
 * of transactions. Read by the database; here only told apart from what is none, and asked whether it covers a change.
 */
export function isMoment(text: string | null | undefined): text is string {
  return (
    typeof text === "string" && text.length <= 4_000 && /^\d{1,20}:\d{1,20}:[\d,]*$/.test(text)
  );
}

/** Whether whoever read at that moment has seen what the transaction wrote. Says no where it may be so. */
export function covers(moment: string, transaction: string): boolean {
  if (!isMoment(moment) || !/^\d{1,20}$/.test(transaction)) return false;
  return BigInt(moment.split(":")[0] ?? 0) > BigInt(transaction);
}
