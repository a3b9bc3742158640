import "server-only";
import { z } from "zod";
import { loadAvailability } from "@/lib/availability/load-availability";
import { isLocalDate } from "@/lib/core/time/civil";
import { invalidFields } from "@/lib/http/invalid-fields";
import { entityId, requiredText } from "@/lib/input";
import type { ApiAnswer, ApiCall } from "./api-route";

const date = requiredText(20).refine(isLocalDate, "invalid_date");

const availabilityQuery = z.object({
  service: entityId,
  professional: z.union([z.literal("any"), entityId]).default("any"),
  from: date,
  to: date,
});

export async function availabilityAnswer({ scope, request }: ApiCall): Promise<ApiAnswer> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = availabilityQuery.safeParse(asked);
  if (!parsed.success) return refused("invalid_input", invalidFields(parsed.error, asked));
  const { service, professional, from, to } = parsed.data;
  const query = { serviceId: service, professionalId: professional, from, to };
  const outcome = await loadAvailability(scope, query);
  if (outcome.ok) return { status: 200, body: outcome.value };
  const { code } = outcome;
  const path = paramOfCode[code];
  return refused(code, path ? { [path]: code } : undefined);
}

function refused(code: string, fields?: Record<string, string>): ApiAnswer {
  return { problem: { code, ...(fields ? { fields, fieldsIn: "query" } : {}) } };
}

const paramOfCode: Readonly<Record<string, string | undefined>> = {
  reversed_range: "to",
  range_too_long: "to",
  service_inactive: "service",
  professional_unavailable: "professional",
};
