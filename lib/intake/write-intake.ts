import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import type { GivenIntake } from "./given-intake";
import { insertGiven } from "./store";

type Booked = { readonly appointmentId: string; readonly serviceId: string };

/** Writes what was answered and accepted with the appointments it belongs to, in their transaction and behind them. */
export function writeIntake(
  tx: Tx,
  scope: TenantScope,
  booked: readonly Booked[],
  given: GivenIntake | undefined,
): Promise<void> | undefined {
  if (!given || given.answers.length + given.consents.length === 0) return undefined;
  const answers = booked.flatMap(({ appointmentId, serviceId }) =>
    given.answers
      .filter((each) => each.serviceId === serviceId)
      .map(({ formId, answers: texts }) => ({
        ...{ appointment_id: appointmentId, form_id: formId, answers: texts },
      })),
  );
  const consents = booked.flatMap(({ appointmentId, serviceId }) =>
    given.consents
      .filter((each) => each.serviceId === null || each.serviceId === serviceId)
      .map(({ id }) => ({ appointment_id: appointmentId, consent_text_id: id })),
  );
  return insertGiven(tx, scope, answers, consents);
}
