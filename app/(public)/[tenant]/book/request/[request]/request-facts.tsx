import { getTranslations } from "next-intl/server";
import { FactList } from "@/components/appointments/fact-list";
import { momentFact } from "@/components/appointments/moment-fact";
import { placeFact } from "@/components/appointments/place-fact";
import type { TenantScope } from "@/db/scope";
import { type KeptBooking, partsOfBooking, type RequestRow } from "@/lib/booking-requests/request";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { parseStart } from "@/lib/core/appointments/parse-start";
import { professionalName } from "@/lib/core/professional-name";
import { toMs } from "@/lib/core/time/epoch";
import { regionOf } from "@/lib/i18n/region-of";
import { forWhomOf } from "@/lib/notifications/addressee";
import { loadSite } from "@/lib/places/reads";

export type ShownRequest = {
  readonly scope: TenantScope;
  readonly request: RequestRow & { readonly booking: KeptBooking };
  /** Whether this device asked for it. */
  readonly isOwn: boolean;
};

/** What is kept, and who comes where somebody else asked: that only to whoever asked, or reads their mail. */
export async function RequestFacts({ scope, request, isOwn }: ShownRequest) {
  const { booking } = request;
  const [t, tp, locale, catalogue, site] = await Promise.all([
    getTranslations("booking"),
    getTranslations("portal"),
    regionOf(scope),
    loadCatalogue(scope),
    booking.siteId ? loadSite(scope, booking.siteId) : undefined,
  ]);
  const { name, address, timeZone } = site?.site ?? scope.tenant;
  const start = parseStart(booking.start, scope.tenant.timeZone);
  const startMs = start.ok ? toMs(start.value) : scope.nowMs;
  const parts = partsOfBooking(booking);
  const people = (booking.withWhom ?? []).flatMap(
    (kept) => catalogue.professionals.find(({ id }) => id === kept) ?? [],
  );
  const services = parts.flatMap(
    ({ serviceId }) => catalogue.services.find(({ id }) => id === serviceId)?.name ?? [],
  );
  const names = [...new Set(people.map(professionalName))];
  const who = isOwn ? forWhomOf({ name: request.name, reader: booking.callerName }) : null;
  return (
    <FactList
      facts={[
        who === null ? null : { icon: "user", label: tp("forWhom"), value: who },
        momentFact(
          { icon: "calendar", label: t("dateAndTime"), startMs, timeZone },
          locale,
          t("yourTime"),
        ),
        { icon: "spark", label: t("service"), value: services.join(" + ") },
        {
          icon: "user",
          label: t("professional"),
          value: names.join(", ") || t("anyProfessional"),
        },
        placeFact({ id: booking.siteId ?? null, name, address, timeZone }, t("place")),
      ]}
    />
  );
}
