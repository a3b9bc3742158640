/** What a taken time leaves for overbooking: at most so many at once, and how many still fit; null until it is known. */
export type OverbookRoom = { readonly most: number; readonly left: number | null };

/** The room in a refusal's detail; null where it has none, as for everybody who may not overbook. */
export function overbookRoomOf(detail: unknown): OverbookRoom | null {
  if (typeof detail !== "object" || detail === null || !("overbook" in detail)) return null;
  const { overbook } = detail;
  return isRoom(overbook) ? overbook : null;
}

function isRoom(value: unknown): value is OverbookRoom {
  return (
    typeof value === "object" &&
    value !== null &&
    "most" in value &&
    typeof value.most === "number" &&
    "left" in value &&
    (typeof value.left === "number" || value.left === null)
  );
}
