import "server-only";
import { createHash } from "node:crypto";
import type { TenantScope } from "@/db/scope";
import { type ChangeStatusCode, changeStatus } from "@/lib/appointments/change-status";
import { loadAppointment } from "@/lib/appointments/reads";
import { writeAudit } from "@/lib/audit/write-audit";
import { isSoAlready, type Mark } from "@/lib/core/offline/mark";
import type { AppointmentNow, MarkAnswer } from "@/lib/core/offline/mark-answer";
import { type MarkTimes, momentOfMark } from "@/lib/core/offline/mark-moment";
import { professionalName } from "@/lib/core/professional-name";
import { fail, ok, type Result } from "@/lib/core/result";
import { answerOnce, type KeyReused, type OnceKey } from "@/lib/idempotency/answer-once";

type Applied = { readonly answer: MarkAnswer; readonly momentMs: number };

/** One mark, by the same verb as the buttons, as of the moment at which it was done. */
export async function applyMark(
  scope: TenantScope,
  mark: Mark,
  times: Pick<MarkTimes, "sentAtMs" | "notBeforeMs">,
): Promise<Applied> {
  const { id } = mark;
  const moment = momentOfMark({ ...times, madeAtMs: mark.madeAtMs }, scope.nowMs);
  const momentMs = moment.ok ? moment.value : scope.nowMs;
  const applied = moment.ok ? await once(scope, mark, momentMs) : moment;
  if (applied.ok) return { answer: { id, outcome: "applied" }, momentMs };
  const now = await standingOf(scope, mark);
  const isSo = now !== null && isSoAlready(mark.step, now.status);
  const answer = isSo
    ? ({ id, outcome: "already" } as const)
    : ({ id, outcome: "refused", code: applied.code, mark, now } as const);
  return { answer, momentMs };
}

function once(
  scope: TenantScope,
  mark: Mark,
  momentMs: number,
): Promise<Result<null, ChangeStatusCode, undefined> | KeyReused> {
  const { appointmentId, step, seenStatus, seenVersion } = mark;
  const input = { appointmentId, step, expectedStatus: seenStatus, expectedVersion: seenVersion };
  return answerOnce<null, ChangeStatusCode, undefined>(scope, onceOf(scope, mark), async (keep) => {
    const changed = await changeStatus({ ...scope, nowMs: momentMs }, input, async (tx) => {
      await writeAudit(tx, scope, {
        ...{ action: "appointment:mark_offline", subjectType: "appointment" },
        subjectId: appointmentId,
        detail: { step, doneAt: new Date(momentMs).toISOString() },
      });
      await keep?.(tx, null);
    });
    return changed.ok ? ok(null) : fail(changed.code);
  });
}

/** A refusal is not kept: asked again, the mark may fit what has become of the appointment. */
function onceOf({ actor }: TenantScope, mark: Mark): OnceKey {
  const { id, appointmentId, step, seenStatus, seenVersion } = mark;
  const asked = JSON.stringify([appointmentId, step, seenStatus, seenVersion]);
  const maker = actor.kind === "member" ? actor.userId : actor.kind;
  return {
    key: `mark:${maker}:${id}`,
    requestHash: createHash("sha256").update(asked).digest(),
    keepRefusals: false,
  };
}

async function standingOf(
  scope: TenantScope,
  { appointmentId }: Mark,
): Promise<AppointmentNow | null> {
  const found = await loadAppointment(scope, appointmentId);
  if (!found) return null;
  const { status, version, start, professional, options, history } = found;
  const by = history.at(-1)?.actorName ?? null;
  return {
    ...{ status, version, start, by, mayChange: options.act },
    professional: professionalName(professional),
  };
}
