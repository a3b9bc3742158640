import "server-only";
import { randomUUID } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import type { Question } from "@/lib/core/intake/question";
import { fail, ok, type Result } from "@/lib/core/result";
import { saveConsent } from "./save-consent";
import { mostQuestions, type SaveIntakeInput } from "./schema";
import { findForms, insertForm, lockService, updatePreparation } from "./store";

/**
 * What a service asks before the appointment, what has to be accepted for it, and what to bring. Former versions stay,
 * with what was answered to them. `version_conflict` when somebody saved meanwhile.
 */
export async function saveIntake(
  scope: TenantScope,
  input: SaveIntakeInput,
): Promise<Result<null, "not_found" | "too_many" | "version_conflict", undefined>> {
  const { serviceId, preparation, consent } = input;
  const questions = (input.questions ?? []).flatMap(questionOf);
  if (questions.length > mostQuestions) return fail("too_many");
  return withTenant(scope, async (tx) => {
    if (!(await lockService(tx, scope, serviceId))) return fail("not_found");
    const of = { serviceId, version: input.consentVersion };
    const isFresh =
      (await saveForm(tx, scope, { serviceId, version: input.formVersion, questions })) &&
      (await saveConsent(tx, scope, { ...of, body: consent ?? null }));
    if (!isFresh) return fail("version_conflict");
    await updatePreparation(tx, scope, serviceId, preparation ?? null);
    await writeAudit(tx, scope, {
      ...{ action: "service:edit", subjectType: "service", subjectId: serviceId },
      detail: { change: "intake", questions, preparation },
    });
    return ok(null);
  });
}

type Form = { serviceId: string; version: number; questions: readonly Question[] };

/** False where another version than the one that was opened stands now. */
async function saveForm(tx: Tx, scope: TenantScope, form: Form): Promise<boolean> {
  const [current] = await findForms(tx, scope, [form.serviceId]);
  if ((current?.version ?? 0) !== form.version) return false;
  const isSame = isDeepStrictEqual(current?.questions ?? [], form.questions);
  if (!isSame) await insertForm(tx, scope, { ...form, version: form.version + 1 });
  return true;
}

function questionOf({
  id = randomUUID(),
  label,
  kind,
  required,
  choices,
}: NonNullable<SaveIntakeInput["questions"]>[number]): Question[] {
  if (!label) return [];
  return [{ id, kind, label, required, choices: kind === "choice" ? choices : [] }];
}
