export type TravelPair = {
  /** Null is the main place. */
  readonly from: Place;
  readonly to: Place;
  /** Null: none is kept. */
  readonly minutes: number | null;
};

type Place = { readonly id: string | null; readonly name: string };

type Way = { readonly from: string | null; readonly to: string | null; readonly minutes: number };

/** Every two places that are in use, each pair once, with the minutes between them. */
export function pairsOf(
  mainName: string,
  sites: readonly { readonly id: string; readonly name: string; readonly active: boolean }[],
  ways: readonly Way[],
): TravelPair[] {
  const active = sites.filter((site) => site.active);
  const places: Place[] = [{ id: null, name: mainName }, ...active];
  return places.flatMap((from, index) =>
    places.slice(index + 1).map((to) => ({
      from: { id: from.id, name: from.name },
      to: { id: to.id, name: to.name },
      minutes: ways.find((way) => joins(way, from.id, to.id))?.minutes ?? null,
    })),
  );
}

function joins({ from, to }: Way, one: string | null, other: string | null): boolean {
  return (from === one && to === other) || (from === other && to === one);
}
