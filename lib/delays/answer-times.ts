import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { type CancelCode, cancelRow } from "@/lib/appointments/cancel-appointment";
import { type Changed, changeAppointment } from "@/lib/appointments/change-appointment";
import type { AppointmentRow } from "@/lib/appointments/change-together";
import { decidePlacement, type PlacementCode } from "@/lib/appointments/decide-placement";
import { catchLostRace, type LostRace } from "@/lib/appointments/lost-race";
import { moveTime } from "@/lib/appointments/move-time";
import { readLastingContexts } from "@/lib/availability/lasting-contexts";
import type { AppointmentStatus } from "@/lib/core/appointments/status";
import { fail, ok, type Result } from "@/lib/core/result";
import { toMinute } from "@/lib/core/time/epoch";
import { parseIso } from "@/lib/core/time/iso";
import { withoutLimits } from "./placing";
import type { AnswerTimesInput } from "./schema";
import { findNotice, writeReply } from "./store";

export type AnswerTimesCode = PlacementCode | LostRace | CancelCode | "invalid_time" | "times_over";

type Answered = { readonly id: string; readonly reply: "accepted" | "kept" | "cancelled" };

/**
 * What a client says who was asked to choose another time: one of the times, none of them, or that they do not come. The
 * practice asked: its notice does not hold. `times_over` where the appointment was changed since, or they said it before.
 */
export async function answerTimes(
  scope: TenantScope,
  { noticeId, answer }: AnswerTimesInput,
): Promise<Result<Answered, AnswerTimesCode>> {
  const found = await withTenant(scope, (tx) => findNotice(tx, scope, noticeId));
  if (found?.notice.way !== "propose") return fail("not_found");
  const { notice } = found;
  const { appointmentId } = notice;
  const isTime = answer !== "kept" && answer !== "cancelled";
  const start = isTime ? parseIso(answer) : undefined;
  if (start && !start.ok) return fail("invalid_time");
  const asked = notice.proposedStarts.map((each) => toMinute(each.getTime()));
  if (start && !asked.includes(start.value)) return fail("not_found");
  const outcome = await catchLostRace(
    changeAppointment<AnswerTimesCode, unknown>(scope, { appointmentId }, async (tx, row) => {
      const isOver = found.isUndone || row.version !== notice.version;
      if (isOver || !openStatuses.includes(row.status)) return fail("times_over");
      if (start) return take(tx, scope, row, { noticeId, startMinute: start.value });
      const reply = answer === "cancelled" ? answer : "kept";
      if (!(await writeReply(tx, scope, noticeId, reply))) return fail("times_over");
      if (reply === "cancelled") return cancelRow(tx, freely(scope, row), row, { appointmentId });
      return ok({ version: row.version, startsAt: row.startsAt, message: null });
    }),
  );
  if (!outcome.ok) return outcome;
  return ok({
    id: appointmentId,
    reply: start ? "accepted" : answer === "kept" ? "kept" : "cancelled",
  });
}

const openStatuses: readonly AppointmentStatus[] = ["pending", "confirmed"];

/** Moves a locked appointment to a time that its client was asked about, where it is still free. */
async function take(
  tx: Tx,
  scope: TenantScope,
  row: AppointmentRow,
  { noticeId, startMinute }: { readonly noticeId: string; readonly startMinute: number },
): Promise<Result<Changed, AnswerTimesCode, unknown>> {
  const { professionalId, siteId } = row;
  const read = await readLastingContexts(tx, scope, {
    ...{ professionalId, siteId, serviceId: row.serviceId, level: row.priorityLevel },
    range: { startMinute, endMinute: startMinute + 1 },
    exceptAppointmentId: row.id,
  });
  if (!read) return fail("not_found");
  const day = withoutLimits(read);
  const decided = decidePlacement(scope, day, { professionalId, siteId, startMinute });
  if (!decided.ok) return decided;
  if (!(await writeReply(tx, scope, noticeId, "accepted"))) return fail("times_over");
  return ok(await moveTime(tx, scope, row, { day, decision: decided.value, clientTold: null }));
}

/** The practice asked: neither its notice nor the clock holds. */
function freely(scope: TenantScope, row: AppointmentRow): TenantScope {
  const nowMs = Math.min(scope.nowMs, row.startsAt.getTime() - 60_000);
  return { ...scope, nowMs, tenant: { ...scope.tenant, clientCancelNoticeHours: 0 } };
}
