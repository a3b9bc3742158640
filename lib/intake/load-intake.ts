import "server-only";
import { readTenant, type TenantScope, type Tx } from "@/db/scope";
import { findConsents, findForms } from "./store";

/** What is asked of whoever books some services, and what they have to accept. */
export type Intake = Awaited<ReturnType<typeof readIntake>>;

export async function loadIntake(scope: TenantScope, serviceIds: readonly string[]) {
  return readTenant(scope, (tx) => readIntake(tx, scope, serviceIds));
}

/** The same, inside of a unit of work. */
export async function readIntake(tx: Tx, scope: TenantScope, serviceIds: readonly string[]) {
  const [forms, consents] = await Promise.all([
    findForms(tx, scope, serviceIds),
    findConsents(tx, scope, serviceIds),
  ]);
  return {
    /** In the order of the services. */
    forms: serviceIds
      .filter((id, index) => serviceIds.indexOf(id) === index)
      .flatMap((id) => forms.filter(({ serviceId }) => serviceId === id))
      .filter(({ questions }) => questions.length > 0)
      .map(({ id, serviceId, questions }) => ({ id, serviceId, questions })),
    consents: consents.flatMap(({ id, serviceId, body }) =>
      body === null ? [] : [{ id, serviceId, body }],
    ),
  };
}
