/** Appointments under the local month of their start (`YYYY-MM`), in the order in which they come. */
export function byMonth<A extends { readonly start: string }>(
  appointments: readonly A[],
): readonly (readonly [month: string, readonly A[]])[] {
  const months = new Map<string, A[]>();
  for (const each of appointments) {
    const month = each.start.slice(0, 7);
    months.set(month, [...(months.get(month) ?? []), each]);
  }
  return [...months];
}
