import "server-only";
import { z } from "zod";
import { loadAvailability } from "@/lib/availability/load-availability";
import { loadStarts } from "@/lib/availability/load-starts";
import { isLocalDate } from "@/lib/core/time/civil";
import { invalidFields } from "@/lib/http/invalid-fields";
import { entityId, idList, optional, placeInput, requiredText } from "@/lib/input";
import type { ApiAnswer } from "./answer-response";
import type { ApiCall } from "./api-route";
import { queryRefusal, refusedOffer } from "./offer-refusals";
import { visitTimesAnswer } from "./visit-answers";

const date = requiredText(20).refine(isLocalDate, "invalid_date");

const availabilityQuery = z.object({
  service: entityId,
  professional: z.union([z.literal("any"), entityId]).default("any"),
  site: placeInput,
  from: date,
  to: date,
  priority: idList(20),
  only: optional(z.literal("starts", "invalid_choice")),
  also: optional(requiredText(400)),
});

export async function availabilityAnswer({ scope, request }: ApiCall): Promise<ApiAnswer> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = availabilityQuery.safeParse(asked);
  if (!parsed.success) return queryRefusal("invalid_input", invalidFields(parsed.error, asked));
  const { service, professional, site, from, to, priority, only, also } = parsed.data;
  const first = { serviceId: service, professionalId: professional };
  const days = { from, to, declared: priority, ...(site === undefined ? {} : { siteId: site }) };
  if (also !== undefined) {
    return only
      ? queryRefusal("invalid_input", { only: "invalid_choice" })
      : visitTimesAnswer(scope, first, also, days);
  }
  const query = { ...first, ...days };
  const outcome = await (only ? loadStarts(scope, query) : loadAvailability(scope, query));
  return outcome.ok ? { status: 200, body: outcome.value } : refusedOffer(outcome.code);
}
