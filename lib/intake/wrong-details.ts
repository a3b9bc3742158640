import "server-only";
import { z } from "zod";
import type { TenantScope } from "@/db/scope";
import { isNeeded, missingReach } from "@/lib/core/clients/contact-needs";
import { neededOf } from "@/lib/core/clients/needed-of";
import { parsePhone } from "@/lib/format/phone";
import { entityId, optional, optionalText } from "@/lib/input";
import { type CheckedIntake, checkIntake } from "./check-intake";
import { loadIntake } from "./load-intake";
import { intakeFields } from "./schema";

/** What is written so far, however little of it makes sense. */
const written = z.object({
  client: z
    .object({
      email: optional(z.string()).catch(undefined),
      phone: optionalText(32).catch(undefined),
    })
    .catch({}),
  serviceId: optional(entityId).catch(undefined),
  parts: z
    .array(z.object({ serviceId: entityId }))
    .optional()
    .catch(undefined),
  answers: intakeFields.answers.catch(undefined),
  consents: intakeFields.consents.catch(undefined),
});

/**
 * What a practice finds wrong with a visitor's booking beside its schema: an e-mail or telephone that it needs, a
 * telephone of no country, its questions and consents.
 */
export async function wrongDetails(
  scope: TenantScope,
  given: unknown,
): Promise<Readonly<Record<string, string>>> {
  return (await inspectDetails(scope, given)).fields;
}

/** The same, with what was answered and accepted where nothing of that is wrong. */
export async function inspectDetails(scope: TenantScope, given: unknown): Promise<CheckedIntake> {
  const read = written.safeParse(given);
  if (!read.success) return { fields: {}, intake: { answers: [], consents: [] } };
  const { client, serviceId, parts = serviceId ? [{ serviceId }] : [], ...intake } = read.data;
  const asked = await loadIntake(
    scope,
    parts.map((part) => part.serviceId),
  );
  const checked = checkIntake(asked, intake);
  return { ...checked, fields: { ...wrongReach(scope, client), ...checked.fields } };
}

function wrongReach(
  { tenant }: TenantScope,
  { email, phone }: { readonly email?: string | undefined; readonly phone?: string | undefined },
): Readonly<Record<string, string>> {
  const needs = neededOf(tenant);
  const isNone = missingReach(needs, { email, phone }) === "either";
  return {
    ...(isNone ? { "client.email": "reach_needed" } : {}),
    ...(!email && isNeeded(needs, "email") ? { "client.email": "email_needed" } : {}),
    ...(!phone && isNeeded(needs, "phone") ? { "client.phone": "phone_needed" } : {}),
    ...(phone && !parsePhone(phone, tenant.country).ok ? { "client.phone": "invalid_phone" } : {}),
  };
}
