import "server-only";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { checkAnswers } from "@/lib/core/intake/check-answers";
import type { Answers } from "@/lib/core/intake/question";
import { type Intake, readIntake } from "./load-intake";
import { findAccepted, findAnswers, findGivenConsents, findLastAnswers } from "./store";

type Asked = {
  readonly serviceId: string;
  /** Who comes. */
  readonly clientId: string;
};

/** What is asked of somebody who has been here: texts that they accepted as they stand are not asked again. */
export async function loadOwnIntake(
  scope: TenantScope,
  { serviceId, clientId }: Asked,
): Promise<Intake & { readonly known: Answers }> {
  return readTenant(scope, async (tx) => {
    const [intake, last] = await Promise.all([
      readUnaccepted(tx, scope, { serviceId, clientId }),
      findLastAnswers(tx, scope, clientId, serviceId),
    ]);
    const known = intake.forms.map(({ questions }) => checkAnswers(questions, last).answers);
    return { ...intake, known: Object.assign({}, ...known) };
  });
}

/** What of that an appointment still lacks; nothing where it was answered and accepted when it was booked. */
export async function readOpenIntake(
  tx: Tx,
  scope: TenantScope,
  { id, ...asked }: Asked & { readonly id: string },
): Promise<Intake> {
  const [intake, answers, given] = await Promise.all([
    readUnaccepted(tx, scope, asked),
    findAnswers(tx, scope, id),
    findGivenConsents(tx, scope, id),
  ]);
  const isGiven = new Set(given.map((each) => each.id));
  return {
    forms: answers.length > 0 ? [] : intake.forms,
    consents: intake.consents.filter((each) => !isGiven.has(each.id)),
  };
}

export function loadOpenIntake(
  scope: TenantScope,
  appointment: Asked & { readonly id: string },
): Promise<Intake> {
  return readTenant(scope, (tx) => readOpenIntake(tx, scope, appointment));
}

async function readUnaccepted(
  tx: Tx,
  scope: TenantScope,
  { serviceId, clientId }: Asked,
): Promise<Intake> {
  const [{ forms, consents }, accepted] = await Promise.all([
    readIntake(tx, scope, [serviceId]),
    findAccepted(tx, scope, clientId),
  ]);
  return { forms, consents: consents.filter(({ id }) => !accepted.includes(id)) };
}
