/** What this process has heard of changes, in the order in which it heard. */
export type KnownChanges = {
  /** How much was heard so far: what is drawn from here on contains it. */
  heard(): number;
  note(tenantId: string, room: string): void;
  /** More may have changed than is known. */
  noteAll(): void;
  /** Whether nothing was heard of these rooms of the tenant after `heard` was so much; of no tenant: of nobody's. */
  isUnchanged(heard: number, tenantId: string | undefined, rooms: readonly string[]): boolean;
};

/** Remembers so many rooms of tenants; those of older changes count as changed. */
export function knownChanges(mostRooms = 20_000): KnownChanges {
  const lastOf = new Map<string, number>();
  let [heard, forgotten] = [0, 0];
  const noteAll = () => {
    heard += 1;
    forgotten = heard;
    lastOf.clear();
  };
  return {
    heard: () => heard,
    noteAll,
    note(tenantId, room) {
      if (lastOf.size >= mostRooms) noteAll();
      heard += 1;
      lastOf.set(keyOf(tenantId, room), heard);
    },
    isUnchanged(since, tenantId, rooms) {
      if (since < forgotten) return false;
      if (tenantId === undefined) return since === heard;
      return rooms.every((room) => (lastOf.get(keyOf(tenantId, room)) ?? 0) <= since);
    },
  };
}

function keyOf(tenantId: string, room: string): string {
  return `${tenantId} ${room}`;
}
