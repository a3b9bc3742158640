import { fewMinutes } from "@/lib/core/delays/words";
import { firstOf, type SearchParams, withQuery } from "@/lib/core/search-params";
import type { DelayMode } from "@/lib/delays/schema";

/** What is being announced, as far as it was chosen; every step is an address. */
export type LateQuery = {
  readonly professional?: string | undefined;
  readonly minutes?: string | undefined;
  /** `HH:MM` */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly mode?: string | undefined;
  /** `1`: the day may end later. */
  readonly overtime?: string | undefined;
};

export function lateQuery(params: SearchParams): LateQuery {
  const { professional, minutes, from, to, mode, overtime } = params;
  return {
    ...{ professional: firstOf(professional), minutes: firstOf(minutes), mode: firstOf(mode) },
    ...{ from: firstOf(from), to: firstOf(to), overtime: firstOf(overtime) },
  };
}

export function lateHref(slug: string, query: LateQuery): string {
  return withQuery(`/dashboard/${slug}/desk/late`, query);
}

/** For a few minutes nobody is moved unless somebody says so. */
export function modeOf({ mode, minutes }: LateQuery): DelayMode {
  if (mode === "tell" || mode === "move") return mode;
  return minutes !== undefined && Number(minutes) <= fewMinutes ? "tell" : "move";
}

/** What the rule is asked, for zod to judge; undefined until who and how late are chosen. */
export function askedOf(query: LateQuery): Record<string, unknown> | undefined {
  const { professional: professionalId, minutes, from, to, overtime } = query;
  if (!professionalId || !(minutes || (from && to))) return undefined;
  const shared = { professionalId, mode: modeOf(query), overtime };
  return minutes ? { ...shared, kind: "late", minutes } : { ...shared, kind: "away", from, to };
}
