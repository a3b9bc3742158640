/** Half-open `[startMinute, endMinute)` in whole minutes since the Unix epoch. */
export interface Interval {
  readonly startMinute: number;
  readonly endMinute: number;
}

export function overlaps(a: Interval, b: Interval): boolean {
  return a.startMinute < b.endMinute && b.startMinute < a.endMinute;
}

export function contains(outer: Interval, inner: Interval): boolean {
  return outer.startMinute <= inner.startMinute && inner.endMinute <= outer.endMinute;
}

/** The same minutes as sorted, disjoint, non-touching intervals; empty and inverted ones vanish. */
export function union(intervals: readonly Interval[]): readonly Interval[] {
  if (isNormal(intervals)) return intervals;
  const merged: Interval[] = [];
  let open: { startMinute: number; endMinute: number } | undefined;
  for (const next of [...intervals].sort(byStart)) {
    if (next.startMinute >= next.endMinute) continue;
    if (open && next.startMinute <= open.endMinute) {
      open.endMinute = Math.max(open.endMinute, next.endMinute);
    } else {
      open = { startMinute: next.startMinute, endMinute: next.endMinute };
      merged.push(open);
    }
  }
  return merged;
}

/** The minutes of `from` that `taken` leaves, as sorted, disjoint, non-touching intervals. */
export function subtract(
  from: readonly Interval[],
  taken: readonly Interval[],
): readonly Interval[] {
  if (taken.length === 0) return union(from);
  const holes = union(taken);
  const left: Interval[] = [];
  let h = 0;
  for (const { startMinute, endMinute } of union(from)) {
    let cursor = startMinute;
    for (let hole = holes[h]; hole && hole.startMinute < endMinute; hole = holes[h]) {
      if (hole.startMinute > cursor) {
        left.push({ startMinute: cursor, endMinute: hole.startMinute });
      }
      cursor = Math.max(cursor, hole.endMinute);
      // A hole that goes on after this interval may bite the next one too.
      if (hole.endMinute > endMinute) break;
      h += 1;
    }
    if (cursor < endMinute) left.push({ startMinute: cursor, endMinute });
  }
  return left;
}

/** The minutes that both sets hold, as sorted, disjoint, non-touching intervals. */
export function intersect(a: readonly Interval[], b: readonly Interval[]): readonly Interval[] {
  return subtract(a, subtract(a, b));
}

export function totalMinutes(intervals: readonly Interval[]): number {
  return union(intervals).reduce((sum, each) => sum + each.endMinute - each.startMinute, 0);
}

function isNormal(intervals: readonly Interval[]): boolean {
  let last = Number.NEGATIVE_INFINITY;
  for (const { startMinute, endMinute } of intervals) {
    if (startMinute <= last || startMinute >= endMinute) return false;
    last = endMinute;
  }
  return true;
}

function byStart(a: Interval, b: Interval): number {
  return a.startMinute - b.startMinute;
}
