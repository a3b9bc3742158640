import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { formatPhone } from "@/lib/format/phone";
import { readLevelNames } from "@/lib/priority/read-level-names";
import type { Reached } from "./refilling-view";
import { selectWaiting } from "./store";

export type WaitlistView = Omit<
  Awaited<ReturnType<typeof selectWaiting>>[number],
  "createdAt" | "level" | "clientPhone"
> & {
  readonly phone: Reached["phone"];
  /** The last of their days is past: nothing will be offered. */
  readonly isOver: boolean;
  /** The level's name; null for everybody's. */
  readonly levelName: string | null;
  /** The day on which they asked, in the tenant's zone. */
  readonly since: LocalDate;
};

/** Everybody who waits, in the order in which they are to be called; whose days are past last. */
export async function loadWaitlist(scope: TenantScope): Promise<readonly WaitlistView[]> {
  const { timeZone, country } = scope.tenant;
  const today = localDateOf(toMinute(scope.nowMs), timeZone);
  const [rows, names] = await readTenant(scope, (tx) =>
    Promise.all([selectWaiting(tx, scope), readLevelNames(tx, scope)]),
  );
  const waiting = rows.map(({ createdAt, level, clientPhone: e164, ...row }) => ({
    ...row,
    phone: e164 ? { e164, text: formatPhone(e164, country) } : null,
    isOver: row.toDate !== null && row.toDate < today,
    levelName: names.get(level) ?? null,
    since: localDateOf(toMinute(createdAt.getTime()), timeZone),
  }));
  return [...waiting.filter(({ isOver }) => !isOver), ...waiting.filter(({ isOver }) => isOver)];
}
