import "server-only";
import type { TenantScope } from "@/db/scope";
import { mostVisitParts } from "@/lib/core/appointments/decide-visit";
import { entityId } from "@/lib/input";
import { bookVisit } from "@/lib/visits/book-visit";
import { loadVisitDay, type VisitDayQuery } from "@/lib/visits/load-visit-times";
import type { AskedPart } from "@/lib/visits/read-parts";
import { apiVisitInput } from "@/lib/visits/schema";
import type { ApiAnswer } from "./answer-response";
import type { ApiCall } from "./api-route";
import { bookByApi } from "./book-by-api";
import { queryRefusal, refusedOffer } from "./offer-refusals";

/** Books several services one after the other: all of them, or none. */
export async function visitAnswer(call: ApiCall): Promise<ApiAnswer> {
  return bookByApi(call, {
    kind: "api-visit",
    schema: apiVisitInput,
    book: bookVisit,
    bodyOf: ({ visitId, start, appointmentIds }) => ({ id: visitId, start, appointmentIds }),
  });
}

/** When several services fit one after the other; `also` is `<service>.<professional or any>`, apart by commas. */
export async function visitTimesAnswer(
  scope: TenantScope,
  first: AskedPart,
  also: string,
  days: Omit<VisitDayQuery, "parts">,
): Promise<ApiAnswer> {
  const parts = [first, ...also.split(",").map(partOf)];
  if (parts.length > mostVisitParts) return queryRefusal("invalid_input", { also: "too_many" });
  const outcome = await loadVisitDay(scope, { ...days, parts });
  if (!outcome.ok) return refusedOffer(outcome.code);
  return { status: 200, body: { timeZone: scope.tenant.timeZone, ...outcome.value } };
}

function partOf(text: string): AskedPart {
  const [service = "", professional = "any"] = text.split(".");
  return {
    serviceId: idOf(service),
    professionalId: professional === "any" ? professional : idOf(professional),
  };
}

/** What cannot be an id is answered like an id that does not exist. */
function idOf(text: string): string {
  return entityId.parse(text || "-");
}
