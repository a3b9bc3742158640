import { type BookingTimes, loadBookingTimes } from "@/lib/availability/load-booking-times";
import { loadVisitStarts } from "@/lib/visits/load-visit-starts";
import { loadVisitTimes } from "@/lib/visits/load-visit-times";
import { partsOf, type SettledChoice } from "./choice";
import { ownHold } from "./own-hold";
import { declaredIn } from "./query";

/** The starts that can be booked for what was chosen: one service, or several in one visit. */
export async function loadTimes(choice: SettledChoice): Promise<BookingTimes | undefined> {
  const { scope, service, professional, extras, query } = choice;
  const whom = { declared: declaredIn(query.priority), exceptHoldId: await ownHold() };
  if (extras.length > 0) return loadVisitTimes(scope, partsOf(choice), whom);
  const professionalId = professional?.id ?? "any";
  return loadBookingTimes(scope, { ...whom, serviceId: service.id, professionalId });
}

/** When each part of a visit begins; empty for one service alone, and where the visit does not fit there any more. */
export async function visitStarts(
  choice: SettledChoice,
  startMinute: number,
): Promise<readonly number[]> {
  const { scope, extras, query } = choice;
  if (extras.length === 0) return [];
  const siteId = query.site === "main" ? null : query.site;
  const declared = declaredIn(query.priority);
  const wanted = { parts: partsOf(choice), startMinute, siteId, declared };
  return (await loadVisitStarts(scope, { ...wanted, exceptHoldId: await ownHold() })) ?? [];
}
