import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { localDateOf } from "@/lib/core/time/zone";
import { chosenParams, type SettledChoice } from "./choice";
import { justBooked } from "./just-booked";
import { loadTimes, visitStarts } from "./load-times";
import { ownRequestFor } from "./own-request";
import { bookingHref, placeParam } from "./query";

/**
 * Nobody should fill in a form for a time that cannot be booked: it leads to the free times instead, or to the
 * confirmation where this browser has just booked it, or to where it is confirmed. A form that was sent stays: it keeps what was typed.
 */
export async function leaveIfPointless(choice: SettledChoice, startMinute: number): Promise<void> {
  const wasSent = (await headers()).has("content-type");
  if (wasSent) return;
  const { scope, query } = choice;
  const { slug, timeZone } = scope.tenant;
  const booked = await justBooked(scope, startMinute);
  if (booked) redirect(`/${slug}/book/done/${booked}`);
  const asked = await ownRequestFor(scope, startMinute);
  if (asked) redirect(`/${slug}/book/request/${asked}`);
  if (await isFree(choice, startMinute)) return;
  const date = localDateOf(startMinute, timeZone);
  const kept = {
    ...chosenParams(choice),
    site: query.site,
    priority: query.priority,
    date,
  };
  redirect(bookingHref(slug, { ...kept, gone: "1" }));
}

async function isFree(choice: SettledChoice, startMinute: number): Promise<boolean> {
  if (choice.extras.length > 0) return (await visitStarts(choice, startMinute)).length > 0;
  const { site } = choice.query;
  const slots = (await loadTimes(choice))?.slots ?? [];
  return slots.some(
    (slot) => slot.startMinute === startMinute && (!site || placeParam(slot.siteId) === site),
  );
}
