/** What a screen may follow: the words that the triggers of the database say (app.tell_change). */
export const liveRooms = [
  ...(["agenda", "hours", "queue", "waitlist", "clients", "catalogue"] as const),
  /** What becomes of messages. */
  "messages",
] as const;

export type LiveRoom = (typeof liveRooms)[number];

/** The known ones of a list such as `agenda,hours`. */
export function parseRooms(list: string | null): LiveRoom[] {
  const named = new Set((list ?? "").split(","));
  return liveRooms.filter((room) => named.has(room));
}
