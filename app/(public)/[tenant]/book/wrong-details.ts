import { z } from "zod";
import type { TenantScope } from "@/db/scope";
import { isNeeded, missingReach } from "@/lib/core/clients/contact-needs";
import { neededOf } from "@/lib/core/clients/needed-of";
import { parsePhone } from "@/lib/format/phone";
import { entityId, optional, optionalText } from "@/lib/input";
import { checkIntake } from "@/lib/intake/check-intake";
import { loadIntake } from "@/lib/intake/load-intake";
import { intakeFields } from "@/lib/intake/schema";

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
 * What only the practice makes wrong in the public form: an e-mail or telephone that it needs, a telephone of its
 * country, its questions and consents.
 */
export async function wrongDetails(
  scope: TenantScope,
  given: unknown,
): Promise<Readonly<Record<string, string>>> {
  const read = written.safeParse(given);
  if (!read.success) return {};
  const { client, serviceId, parts = serviceId ? [{ serviceId }] : [], ...intake } = read.data;
  const asked = await loadIntake(
    scope,
    parts.map((part) => part.serviceId),
  );
  return { ...wrongReach(scope, client), ...checkIntake(asked, intake).fields };
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
