import type { TenantScope } from "@/db/scope";
import type { DelayReach, DelayWay } from "@/lib/core/delays/words";
import { isSwitchedOff } from "@/lib/core/notifications/kinds";
import type { DayRow } from "./day-store";
import type { LaidOut } from "./lay-out";
import type { AnnounceDelayInput } from "./schema";

/** What is to happen to one appointment. */
export type Chosen = {
  readonly row: DayRow;
  readonly way: DelayWay;
  readonly reach: DelayReach;
  readonly expectedMinute: number;
  /** To choose from, in epoch minutes; of those who are asked. */
  readonly times: readonly number[];
};

/** What was chosen for each, else what was suggested; undefined where it cannot be. Who is left alone is not among them. */
export function chosenWays(
  scope: TenantScope,
  { plan, rows, times }: LaidOut,
  { ways, mode }: AnnounceDelayInput,
): readonly Chosen[] | undefined {
  const chosen: Chosen[] = [];
  for (const { id, way: suggested, expectedMinute } of plan.suggestions) {
    const row = rows.find((each) => each.id === id);
    const way = ways[id] ?? suggested;
    if (!row || way === "leave") continue;
    const own = times.get(id) ?? [];
    const cannotMove = way === "shift" && suggested !== "shift";
    const cannotAsk = way === "propose" && (mode === "tell" || own.length === 0);
    if (cannotMove || cannotAsk) return undefined;
    const asked = way === "propose" ? own : [];
    chosen.push({ row, way, reach: reachOf(scope, row, way), expectedMinute, times: asked });
  }
  return chosen;
}

/** Who is here sees it on the way to their turn; who has no e-mail, or is told nothing of the kind, is called. */
export function reachOf(
  { tenant }: TenantScope,
  { status, client }: Pick<DayRow, "status" | "client">,
  way: DelayWay,
): DelayReach {
  if (status === "arrived") return "here";
  return client.isReached && !isSwitchedOff(told[way], tenant) ? "mail" : "call";
}

const told = { tell: "running_late", propose: "times_proposed", shift: "moved" } as const;
