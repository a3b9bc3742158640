import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { loadBookingTimes } from "@/lib/availability/load-booking-times";
import { localDateOf } from "@/lib/core/time/zone";
import type { SettledChoice } from "./choice";
import { justBooked } from "./just-booked";
import { bookingHref, declaredIn, placeParam } from "./query";

/**
 * Nobody should fill in a form for a time that cannot be booked: it leads to the free times instead, or to the
 * confirmation where this browser has just booked it. A form that was sent stays: it keeps what was typed.
 */
export async function leaveIfPointless(choice: SettledChoice, startMinute: number): Promise<void> {
  const wasSent = (await headers()).has("content-type");
  if (wasSent) return;
  const { scope, service, professional, query } = choice;
  const { slug, timeZone } = scope.tenant;
  const booked = await justBooked(scope, startMinute);
  if (booked) redirect(`/${slug}/book/done/${booked}`);
  const professionalId = professional?.id ?? "any";
  const times = await loadBookingTimes(scope, {
    ...{ serviceId: service.id, professionalId, declared: declaredIn(query.priority) },
  });
  const isFree = times?.slots.some(
    (slot) =>
      slot.startMinute === startMinute && (!query.site || placeParam(slot.siteId) === query.site),
  );
  if (isFree) return;
  const date = localDateOf(startMinute, timeZone);
  const kept = {
    service: service.id,
    professional: professionalId,
    site: query.site,
    priority: query.priority,
    date,
  };
  redirect(bookingHref(slug, { ...kept, gone: "1" }));
}
