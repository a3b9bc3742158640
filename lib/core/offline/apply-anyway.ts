import { decideStep } from "../appointments/decide-step";
import { toMinute } from "../time/epoch";
import { isSoAlready, type Mark } from "./mark";
import type { AppointmentNow } from "./mark-answer";
import { markLastsMs } from "./mark-moment";

/**
 * The marks that can still be made of those that were refused, each on top of the one before, from how the appointment
 * stands now; none where nothing of it is possible any more. `newId` gives each an id of its own: they are new marks.
 */
export function applyAnyway(
  marks: readonly Mark[],
  now: AppointmentNow | null,
  nowMs: number,
  newId: () => string,
): readonly Mark[] {
  if (!now?.mayChange) return [];
  const startMinute = toMinute(Date.parse(now.start));
  const again: Mark[] = [];
  let status = now.status;
  for (const mark of marks) {
    if (isSoAlready(mark.step, status)) continue;
    const next = decideStep({ status, startMinute }, mark.step, toMinute(nowMs));
    if (!next.ok) return again;
    const seen = { seenStatus: status, seenVersion: now.version };
    again.push({ ...mark, ...timeOf(mark, nowMs), ...seen, id: newId() });
    status = next.value;
  }
  return again;
}

/** What is too old to be taken as of then is taken as of now. */
function timeOf({ madeAtMs, listReadAtMs }: Mark, nowMs: number) {
  const isTooOld = nowMs - madeAtMs > markLastsMs;
  return isTooOld ? { madeAtMs: nowMs, listReadAtMs: nowMs } : { madeAtMs, listReadAtMs };
}
