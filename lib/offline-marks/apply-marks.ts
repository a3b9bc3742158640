import "server-only";
import type { TenantScope } from "@/db/scope";
import { marksSecret } from "@/lib/auth/device-secrets";
import type { Mark } from "@/lib/core/offline/mark";
import type { MarkAnswer } from "@/lib/core/offline/mark-answer";
import { fail, ok, type Result } from "@/lib/core/result";
import { applyMark } from "./apply-mark";
import { markInput, type SendMarksInput } from "./schema";
import { marksKey, type SealedMark, unsealMark } from "./sealed-mark";

/**
 * Does what was noted without a connection, in the order in which it was, each once and on its own: what became of each.
 * Opens the marks of the actor alone; whoever else logs in on the same device cannot send them.
 */
export async function applyMarks(
  scope: TenantScope,
  { marks, sentAtMs }: SendMarksInput,
): Promise<Result<{ readonly answers: readonly MarkAnswer[] }, "forbidden">> {
  if (scope.actor.kind !== "member") return fail("forbidden");
  const key = await marksKey(marksSecret(scope.actor.userId));
  const answers: MarkAnswer[] = [];
  /** When the latest thing was done that is noted of an appointment: what follows it was not before. */
  const done = new Map<string, number>();
  for (const sealed of marks) {
    const mark = await opened(key, scope, sealed);
    if (!mark) {
      const unread = { mark: null, now: null } as const;
      answers.push({ id: sealed.id, outcome: "refused", code: "mark_unreadable", ...unread });
      continue;
    }
    const notBeforeMs = Math.max(mark.listReadAtMs, done.get(mark.appointmentId) ?? 0);
    const { answer, momentMs } = await applyMark(scope, mark, { sentAtMs, notBeforeMs });
    done.set(mark.appointmentId, momentMs);
    answers.push(answer);
  }
  return ok({ answers });
}

async function opened(
  key: CryptoKey,
  { tenant }: TenantScope,
  sealed: SealedMark,
): Promise<Mark | undefined> {
  const parsed = markInput.safeParse(await unsealMark(key, tenant.slug, sealed));
  return parsed.success && parsed.data.id === sealed.id ? parsed.data : undefined;
}
