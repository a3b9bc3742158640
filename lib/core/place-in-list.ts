/** The list with one of its items at another place (1 is the first); what lies beyond the end is the end. */
export function placeAt<T>(list: readonly T[], item: T, place: number): T[] {
  const others = list.filter((each) => each !== item);
  const index = Math.min(Math.max(place - 1, 0), others.length);
  return [...others.slice(0, index), item, ...others.slice(index)];
}
