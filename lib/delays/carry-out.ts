import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope, Tx } from "@/db/scope";
import type { AppointmentRow } from "@/lib/appointments/change-together";
import { moveTogether, type TogetherMove } from "@/lib/appointments/move-together";
import { actorNameOf, writeAudit } from "@/lib/audit/write-audit";
import { keepFree } from "@/lib/availability/keep-free";
import { occupiedAt } from "@/lib/core/delays/plan-delay";
import type { DelayReach } from "@/lib/core/delays/words";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMs } from "@/lib/core/time/epoch";
import { isLocale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { oweDelayNews, oweMessages } from "@/lib/notifications/outbox";
import type { Chosen } from "./chosen-ways";
import type { LaidOut } from "./lay-out";
import type { AnnounceDelayInput } from "./schema";
import { insertDelay, insertNotices } from "./store";
import type { Announced } from "./views";

type Order = {
  readonly input: AnnounceDelayInput;
  readonly laidOut: LaidOut;
  readonly chosen: readonly Chosen[];
  readonly locked: ReadonlyMap<string, AppointmentRow>;
};

/** Writes an announced delay with all that belongs to it. Throws what `lostRace` reads. */
export async function carryOut(
  tx: Tx,
  scope: TenantScope,
  { input, laidOut, chosen, locked }: Order,
): Promise<Result<Announced, "delay_blocked" | "delay_changed", undefined>> {
  const { professionalId, mode } = input;
  const { span, plan, date, nowMinute } = laidOut;
  const reason = reasonOf(scope, laidOut);
  const moves = movesOf(laidOut, chosen, locked, reason);
  if (!moves) return fail("delay_blocked");
  const id = randomUUID();
  const counts = {
    movedCount: moves.length,
    toldCount: peopleOf(chosen, "mail"),
    proposedCount: chosen.filter(({ way }) => way === "propose").length,
  };
  const from = span.kind === "late" ? nowMinute : span.away.startMinute;
  const isFirst = await insertDelay(tx, scope, {
    ...{ id, professionalId, day: date, kind: span.kind, ...counts },
    minutes: span.kind === "late" ? span.minutes : null,
    startsAt: dateOf(from),
    resumesAt: dateOf(Math.max(from, plan.resumesMinute)),
    endsAt: dateOf(Math.max(from, plan.endsMinute)),
    announcedBy: actorNameOf(scope.actor),
    createdAt: new Date(scope.nowMs),
  });
  if (!isFirst) return fail("delay_changed");
  await moveAndTell(tx, scope, moves);
  await insertNotices(
    tx,
    scope,
    chosen.map(({ row, way, reach, expectedMinute, times }) => ({
      ...{ delayId: id, appointmentId: row.id, way, reach, fromStartsAt: row.startsAt },
      version: way === "shift" ? row.version + 1 : row.version,
      expectedAt: way === "propose" ? null : dateOf(expectedMinute),
      proposedStarts: times.map(dateOf),
    })),
  );
  await oweDelayNews(tx, scope, id);
  if (mode === "move" && plan.blocked.startMinute < plan.blocked.endMinute) {
    await keepFree(tx, scope, { id, professionalId, time: plan.blocked, reason });
  }
  await writeAudit(tx, scope, {
    ...{ action: "delay:announce", subjectType: "delay", subjectId: id },
    detail: { professionalId, mode, ...span, ...counts },
  });
  const toCall = peopleOf(chosen, "call");
  const { movedCount: moved, toldCount: told, proposedCount: proposed } = counts;
  return ok({ id, moved, told, proposed, toCall });
}

/** Each where it was shown to go, beside all who stay; undefined where those who stay are in the way. */
function movesOf(
  { due, plan, placeAt }: LaidOut,
  chosen: readonly Chosen[],
  locked: Order["locked"],
  reason: string,
): readonly TogetherMove[] | undefined {
  const shifted = new Map(
    chosen.filter(({ way }) => way === "shift").map((each) => [each.row.id, each]),
  );
  const places = plan.suggestions.flatMap(({ id }) => {
    const own = due.get(id);
    const to = shifted.get(id)?.expectedMinute;
    if (!own || own.isOnTop) return [];
    return [{ id, time: to === undefined ? own.occupied : occupiedAt(own, to) }];
  });
  const moves: TogetherMove[] = [];
  for (const [id, { expectedMinute, reach }] of shifted) {
    const [own, row] = [due.get(id), locked.get(id)];
    const taken = places.filter((each) => each.id !== id).map(({ time }) => time);
    const place = own && placeAt(own, expectedMinute, taken);
    if (!row || !place) return undefined;
    moves.push({ row, ...place, reason, clientTold: reach === "mail" });
  }
  return moves;
}

async function moveAndTell(
  tx: Tx,
  scope: TenantScope,
  moves: readonly TogetherMove[],
): Promise<void> {
  if (moves.length === 0) return;
  const changed = await moveTogether(tx, scope, moves);
  await Promise.all(
    changed.map(({ version, startsAt, isTold }, index) =>
      oweMessages(tx, scope, {
        ...{ appointmentId: moves[index]?.row.id ?? "", version, startsAt, kind: "moved" },
        ...{ isTold: isTold !== false, waits: true },
      }),
    ),
  );
}

/** Somebody with several appointments is one person. */
function peopleOf(chosen: readonly Chosen[], by: DelayReach): number {
  const reached = chosen.filter(({ reach }) => reach === by);
  return new Set(reached.map(({ row }) => row.client.id)).size;
}

/** For the history, in the practice's own language. */
function reasonOf({ tenant }: TenantScope, { span, professional }: LaidOut): string {
  const t = translatorFor(isLocale(tenant.locale) ? tenant.locale : "es", "delays");
  return span.kind === "late"
    ? t("reasonLate", { minutes: span.minutes })
    : t("reasonAway", { professional: professional.name });
}

function dateOf(minute: number): Date {
  return new Date(toMs(minute));
}
