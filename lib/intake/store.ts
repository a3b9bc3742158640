import "server-only";
import { and, desc, eq, inArray, isNull, or } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { consentGiven, consentText, intakeAnswer, intakeForm, service, tenant } from "@/db/schema";
import type { TenantFacts, TenantScope, Tx } from "@/db/scope";
import type { Answers, Question } from "@/lib/core/intake/question";

/** What these services ask now. */
export function findForms(tx: Tx, { tenant }: TenantScope, serviceIds: readonly string[]) {
  return tx
    .selectDistinctOn([intakeForm.serviceId])
    .from(intakeForm)
    .where(and(eq(intakeForm.tenantId, tenant.id), inArray(intakeForm.serviceId, [...serviceIds])))
    .orderBy(intakeForm.serviceId, desc(intakeForm.version));
}

/** What has to be accepted now for these services: first what every service asks; withdrawn ones have no body. */
export function findConsents(tx: Tx, { tenant }: TenantScope, serviceIds: readonly string[]) {
  const { serviceId } = consentText;
  return tx
    .selectDistinctOn([serviceId])
    .from(consentText)
    .where(
      and(
        eq(consentText.tenantId, tenant.id),
        or(isNull(serviceId), inArray(serviceId, [...serviceIds])),
      ),
    )
    .orderBy(serviceId, desc(consentText.version));
}

export async function insertForm(
  tx: Tx,
  { tenant }: TenantScope,
  form: { serviceId: string; version: number; questions: readonly Question[] },
): Promise<void> {
  await tx.insert(intakeForm).values({ tenantId: tenant.id, ...form });
}

export async function insertConsent(
  tx: Tx,
  { tenant }: TenantScope,
  consent: { serviceId: string | null; version: number; body: string | null },
): Promise<void> {
  await tx.insert(consentText).values({ tenantId: tenant.id, ...consent });
}

export async function updatePreparation(
  tx: Tx,
  { tenant }: TenantScope,
  serviceId: string,
  preparation: string | null,
): Promise<void> {
  await tx
    .update(service)
    .set({ preparation })
    .where(and(eq(service.tenantId, tenant.id), eq(service.id, serviceId)));
}

/** The service, kept from everybody else until the transaction ends; undefined where the tenant has none of that id. */
export async function lockService(tx: Tx, { tenant }: TenantScope, serviceId: string) {
  const [row] = await tx
    .select({ id: service.id, preparation: service.preparation })
    .from(service)
    .where(and(eq(service.tenantId, tenant.id), eq(service.id, serviceId)))
    .for("update");
  return row;
}

/** Kept from everybody else until the transaction ends. */
export async function lockTenant(tx: Tx, scope: TenantScope): Promise<void> {
  await tx
    .select({ id: tenant.id })
    .from(tenant)
    .where(eq(tenant.id, scope.tenant.id))
    .for("update");
}

/** The tenant's own row: the wall lets a scope reach no other. */
export async function updateBookingChoices(
  tx: Tx,
  scope: TenantScope,
  choices: Pick<TenantFacts, "contactNeeds" | "confirmsEmail" | "confirmMinutes">,
): Promise<void> {
  await tx.update(tenant).set(choices).where(eq(tenant.id, scope.tenant.id));
}

export async function findService(tx: Tx, { tenant }: TenantScope, serviceId: string) {
  const [row] = await tx
    .select({ id: service.id, name: service.name, preparation: service.preparation })
    .from(service)
    .where(and(eq(service.tenantId, tenant.id), eq(service.id, serviceId)));
  return row;
}

export function findPreparations(tx: Tx, { tenant }: TenantScope, serviceIds: readonly string[]) {
  return tx
    .select({ id: service.id, preparation: service.preparation })
    .from(service)
    .where(and(eq(service.tenantId, tenant.id), inArray(service.id, [...serviceIds])));
}

/** Sent at once, so that a booking's COMMIT may go along (db/scope). */
export async function insertGiven(
  tx: Tx,
  { tenant }: TenantScope,
  answers: readonly object[],
  consents: readonly object[],
): Promise<void> {
  const sql = preparedOn(tx);
  await Promise.all([
    answers.length > 0
      ? sql`INSERT INTO intake_answer (tenant_id, appointment_id, form_id, answers)
          SELECT ${tenant.id}, a.appointment_id, a.form_id, a.answers
          FROM jsonb_to_recordset(${JSON.stringify(answers)}::text::jsonb)
            AS a(appointment_id uuid, form_id uuid, answers jsonb)`.execute()
      : undefined,
    consents.length > 0
      ? sql`INSERT INTO consent_given (tenant_id, appointment_id, consent_text_id)
          SELECT ${tenant.id}, c.appointment_id, c.consent_text_id
          FROM jsonb_to_recordset(${JSON.stringify(consents)}::text::jsonb)
            AS c(appointment_id uuid, consent_text_id uuid)`.execute()
      : undefined,
  ]);
}

export function findAnswers(tx: Tx, { tenant }: TenantScope, appointmentId: string) {
  return tx
    .select({
      version: intakeForm.version,
      questions: intakeForm.questions,
      answers: intakeAnswer.answers,
    })
    .from(intakeAnswer)
    .innerJoin(
      intakeForm,
      and(eq(intakeForm.tenantId, tenant.id), eq(intakeForm.id, intakeAnswer.formId)),
    )
    .where(
      and(eq(intakeAnswer.tenantId, tenant.id), eq(intakeAnswer.appointmentId, appointmentId)),
    );
}

/** Texts that a client has accepted already, with any of their appointments. */
export async function findAccepted(
  tx: Tx,
  { tenant }: TenantScope,
  clientId: string,
): Promise<readonly string[]> {
  const rows = await preparedOn(tx)<{ id: string }[]>`
    SELECT DISTINCT g.consent_text_id AS id
    FROM consent_given g
    JOIN appointment a ON a.tenant_id = ${tenant.id} AND a.id = g.appointment_id
    WHERE g.tenant_id = ${tenant.id} AND a.client_id = ${clientId}`.execute();
  return rows.map(({ id }) => id);
}

/** What a client answered last to each question of a service. */
export async function findLastAnswers(
  tx: Tx,
  { tenant }: TenantScope,
  clientId: string,
  serviceId: string,
): Promise<Answers> {
  const [row] = await preparedOn(tx)<{ answers: Answers }[]>`
    SELECT i.answers
    FROM intake_answer i
    JOIN appointment a ON a.tenant_id = ${tenant.id} AND a.id = i.appointment_id
    WHERE i.tenant_id = ${tenant.id} AND a.client_id = ${clientId} AND a.service_id = ${serviceId}
    ORDER BY i.created_at DESC LIMIT 1`.execute();
  return row?.answers ?? {};
}

export function findGivenConsents(tx: Tx, { tenant }: TenantScope, appointmentId: string) {
  return tx
    .select({
      id: consentText.id,
      version: consentText.version,
      body: consentText.body,
      acceptedAt: consentGiven.createdAt,
    })
    .from(consentGiven)
    .innerJoin(
      consentText,
      and(eq(consentText.tenantId, tenant.id), eq(consentText.id, consentGiven.consentTextId)),
    )
    .where(
      and(eq(consentGiven.tenantId, tenant.id), eq(consentGiven.appointmentId, appointmentId)),
    );
}
