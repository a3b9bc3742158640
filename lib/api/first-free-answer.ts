import "server-only";
import { z } from "zod";
import { findFirstFree } from "@/lib/availability/find-first-free";
import { isLocalDate, parseTimeOfDay, type Weekday, weekdays } from "@/lib/core/time/civil";
import { invalidFields } from "@/lib/http/invalid-fields";
import { entityId, idList, optional, placeInput, requiredText } from "@/lib/input";
import type { ApiAnswer } from "./answer-response";
import type { ApiCall } from "./api-route";
import { queryRefusal, refusedOffer } from "./offer-refusals";

const timeOfDay = optional(
  requiredText(10)
    .refine((text) => parseTimeOfDay(text) !== null, "invalid_time")
    .transform((text) => parseTimeOfDay(text) ?? 0),
);

/** `1,3`: Mondays and Wednesdays. */
const weekdayList = optional(
  requiredText(20)
    .refine((text) => text.split(",").every(isWeekday), "invalid_choice")
    .transform((text) => text.split(",").map((each) => Number(each) as Weekday)),
);

const firstFreeQuery = z.object({
  service: entityId,
  professional: z.union([z.literal("any"), entityId]).default("any"),
  site: placeInput,
  from: optional(requiredText(20).refine(isLocalDate, "invalid_date")),
  weekdays: weekdayList,
  after: timeOfDay,
  before: timeOfDay,
  priority: idList(20),
});

export async function firstFreeAnswer({ scope, request }: ApiCall): Promise<ApiAnswer> {
  const asked = Object.fromEntries(new URL(request.url).searchParams);
  const parsed = firstFreeQuery.safeParse(asked);
  if (!parsed.success) return queryRefusal("invalid_input", invalidFields(parsed.error, asked));
  const { service, professional, site, priority, ...wishes } = parsed.data;
  const outcome = await findFirstFree(scope, {
    ...{ serviceId: service, professionalId: professional, declared: priority, ...wishes },
    ...(site === undefined ? {} : { siteId: site }),
  });
  if (outcome.ok) return { status: 200, body: outcome.value };
  return refusedOffer(outcome.code, { reversed_range: "before" });
}

function isWeekday(text: string): boolean {
  return weekdays.some((each) => String(each) === text);
}
