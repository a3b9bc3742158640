import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import type { Question } from "@/lib/core/intake/question";
import { isUuid } from "@/lib/core/uuid";
import {
  findAnswers,
  findConsents,
  findForms,
  findGivenConsents,
  findPreparations,
  findService,
} from "./store";

/** What a service asks and says before the appointment, to be edited; undefined for an id that the tenant does not have. */
export async function loadServiceIntake(scope: TenantScope, serviceId: string) {
  if (!isUuid(serviceId)) return undefined;
  const [service, [form], consents] = await readTenant(scope, (tx) =>
    Promise.all([
      findService(tx, scope, serviceId),
      findForms(tx, scope, [serviceId]),
      findConsents(tx, scope, [serviceId]),
    ]),
  );
  if (!service) return undefined;
  const consent = consents.find((each) => each.serviceId === serviceId);
  return { service, form, consent };
}

/** What everybody accepts who books. */
export async function loadCommonConsent(scope: TenantScope) {
  const [consent] = await readTenant(scope, (tx) => findConsents(tx, scope, []));
  return consent;
}

/** What to bring or do before, of each service that says something. */
export async function loadPreparations(scope: TenantScope, serviceIds: readonly string[]) {
  const rows = await readTenant(scope, (tx) => findPreparations(tx, scope, serviceIds));
  return rows.flatMap(({ preparation }) => preparation ?? []);
}

export type AnsweredQuestion = Pick<Question, "id" | "kind" | "label"> & { readonly text: string };

/**
 * What was answered and accepted for an appointment, in the words that stood there then. Its caller has checked that
 * the appointment is one that the actor may see.
 */
export async function loadGivenIntake(scope: TenantScope, appointmentId: string) {
  const [forms, consents] = await readTenant(scope, (tx) =>
    Promise.all([
      findAnswers(tx, scope, appointmentId),
      findGivenConsents(tx, scope, appointmentId),
    ]),
  );
  const answered: readonly AnsweredQuestion[] = forms.flatMap(({ questions, answers }) =>
    questions.flatMap(({ id, kind, label }) => {
      const text = answers[id];
      return text ? [{ id, kind, label, text }] : [];
    }),
  );
  return { answered, version: forms[0]?.version, consents };
}
