import "server-only";
import type { z } from "zod";
import { readTenant, type TenantScope } from "@/db/scope";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { mayChange } from "@/lib/core/appointments/visibility";
import { fail, ok, type Result } from "@/lib/core/result";
import { shiftedDates } from "@/lib/core/scheduling/series-dates";
import { toMinute } from "@/lib/core/time/epoch";
import { minuteOfDayAt } from "@/lib/core/time/zone";
import { askedOn } from "./asked-dates";
import { inReach } from "./in-reach";
import { type ReviewRequest, reviewDates } from "./review-dates";
import type { previewSeriesMoveInput } from "./schema";
import { type Member, selectMembers } from "./store";
import type { SeriesPreview } from "./views";

type PreviewInput = z.output<typeof previewSeriesMoveInput>;

/**
 * Where appointments of a series go when one of them is moved and the others follow: as many days further, at the same
 * new wall clock. For those that cannot, the nearest free times. Writes nothing.
 */
export async function previewSeriesMove(
  scope: TenantScope,
  input: PreviewInput,
): Promise<Result<SeriesPreview, "invalid_time" | "time_skipped" | "not_found", undefined>> {
  const start = parseStart(input.start, scope.tenant.timeZone);
  if (!start.ok) return fail(start.code);
  return readTenant(scope, async (tx) => {
    const members = await selectMembers(tx, scope, input.appointmentId);
    const named = members.find(({ id }) => id === input.appointmentId);
    if (!named) return fail("not_found");
    const moved = inReach(members, named.id, input.reach, scope.nowMs);
    if (!moved.every((member) => mayChange(scope.actor, member))) return fail("not_found");
    const review = await reviewDates(tx, scope, {
      ...requestOf(named, input),
      dates: askedMoves(scope, named, moved, start.value, input.professionalId),
    });
    return review ? ok({ dates: review.dates }) : fail("not_found");
  });
}

/** What the appointments of a series have in common. */
export function requestOf(
  { serviceId, clientId, priorityLevel }: Pick<Member, "serviceId" | "clientId" | "priorityLevel">,
  { outsideHours }: { readonly outsideHours: boolean },
): Omit<ReviewRequest, "dates"> {
  return { serviceId, clientId, levelOf: () => priorityLevel, outsideHours };
}

function askedMoves(
  { tenant }: TenantScope,
  named: Member,
  moved: readonly Member[],
  startMinute: number,
  professionalId: string | undefined,
) {
  const { timeZone } = tenant;
  const minuteOfDay = minuteOfDayAt(startMinute, timeZone);
  const starts = moved.map(startOf);
  return shiftedDates(starts, startOf(named), startMinute, timeZone).flatMap((date, index) => {
    const member = moved[index];
    if (!member) return [];
    return [
      {
        ...askedOn(date, minuteOfDay, timeZone),
        appointmentId: member.id,
        professionalId: professionalId ?? member.professionalId,
      },
    ];
  });
}

function startOf({ startsAt }: Member): number {
  return toMinute(startsAt.getTime());
}
