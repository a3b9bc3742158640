import type { TenantFacts } from "@/db/scope";
import type { NotificationKind } from "@/lib/core/notifications/kinds";
import { quietHoursOf, waitsUntil } from "@/lib/core/notifications/quiet-hours";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { ownZoneOf } from "./own-time";

export type HeldFacts = {
  readonly kind: NotificationKind;
  /** What it is about, and where that was before; null where it is about no appointment. */
  readonly startsAt: Date | null;
  readonly previousStartsAt: Date | null;
  /** It answers what its reader did a moment ago. */
  readonly isAnswer: boolean;
  readonly isOfTeam: boolean;
  /** The client's own, and the place's; null: the practice's. */
  readonly clientZone: string | null;
  readonly siteZone: string | null;
};

/** Until when the quiet hours hold a message that would be due now, in epoch milliseconds; null where they do not. */
export function heldUntil(
  { timeZone, ...tenant }: TenantFacts,
  facts: HeldFacts,
  nowMs: number,
): number | null {
  const { kind, isAnswer, isOfTeam, clientZone, siteZone, startsAt, previousStartsAt } = facts;
  const starts = [startsAt, previousStartsAt].flatMap((start) => start?.getTime() ?? []);
  const zone = isOfTeam ? timeZone : (ownZoneOf({ timeZone: clientZone }) ?? siteZone ?? timeZone);
  const startMinute = starts.length > 0 ? toMinute(Math.min(...starts)) : undefined;
  const until = waitsUntil(
    { kind, isAnswer, nowMinute: toMinute(nowMs), startMinute },
    quietHoursOf(tenant),
    zone,
  );
  return until === undefined ? null : toMs(until);
}
