import type { Interval } from "@/lib/core/time/interval";

export type OwnedInterval = Interval & { readonly owner: string };

export type SharedInterval = Interval & {
  /** Those who share all of it, sorted. */
  readonly owners: readonly string[];
};

/** Cuts what several have at the same time into stretches of the same owners, by start. */
export function stretchesByWhom(owned: readonly OwnedInterval[]): readonly SharedInterval[] {
  const edges = [...new Set(owned.flatMap((each) => [each.startMinute, each.endMinute]))].sort(
    (a, b) => a - b,
  );
  const stretches: SharedInterval[] = [];
  for (const [index, startMinute] of edges.entries()) {
    const endMinute = edges[index + 1] ?? startMinute;
    const owners = ownersAt(owned, startMinute);
    const last = stretches.at(-1);
    if (owners.length === 0) continue;
    if (last?.endMinute === startMinute && last.owners.join() === owners.join()) {
      stretches[stretches.length - 1] = { ...last, endMinute };
    } else {
      stretches.push({ startMinute, endMinute, owners });
    }
  }
  return stretches;
}

function ownersAt(owned: readonly OwnedInterval[], minute: number): readonly string[] {
  const there = owned.filter((each) => each.startMinute <= minute && minute < each.endMinute);
  return [...new Set(there.map(({ owner }) => owner))].sort();
}
