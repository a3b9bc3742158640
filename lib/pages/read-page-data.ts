import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { readCatalogue } from "@/lib/catalogue/load-catalogue";
import { openingHours } from "@/lib/core/pages/opening-hours";
import type { PageData, PagePlace } from "@/lib/core/pages/page-data";
import { addDays } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { regionalLocale } from "@/lib/format/intl-locale";
import { formatPhone } from "@/lib/format/phone";
import { readClosedDays } from "@/lib/holidays/read-holidays";
import type { Locale } from "@/lib/i18n/locales";
import { selectUsualHours } from "./store";

/** Where the page leads to: pages know their own addresses. */
export type PageHrefs = {
  readonly book: string;
  readonly service: (id: string) => string;
  readonly professional: (id: string) => string;
};

/** All that a public page may show but its pictures, in a visitor's language. */
export async function readPageData(
  tx: Tx,
  scope: TenantScope,
  { locale, hrefs }: { readonly locale: Locale; readonly hrefs: PageHrefs },
): Promise<Omit<PageData, "pictures">> {
  const { tenant } = scope;
  const today = localDateOf(toMinute(scope.nowMs), tenant.timeZone);
  const [catalogue, hours, closed] = await Promise.all([
    readCatalogue(tx, scope),
    selectUsualHours(tx, scope, today),
    readClosedDays(tx, scope, today, addDays(today, holidayDays)),
  ]);
  const canBook = catalogue.services.length > 0;
  const phoneText = (phone: string | null) => (phone ? formatPhone(phone, tenant.country) : null);
  const weekAt = (siteId: string | null) =>
    openingHours(hours.filter((row) => row.siteId === siteId));
  const { sites } = catalogue;
  const mainPlace: PagePlace = {
    id: null,
    name: sites.length > 0 ? tenant.name : null,
    address: tenant.address,
    // The contact says it already.
    ...{ phone: null, phoneText: null, week: weekAt(null) },
  };
  return {
    ...{ name: tenant.name, tagline: tenant.tagline, email: tenant.email, phone: tenant.phone },
    phoneText: phoneText(tenant.phone),
    currency: tenant.currency,
    locale: regionalLocale(locale, tenant.country),
    today,
    bookHref: canBook ? hrefs.book : null,
    services: catalogue.services.map(
      ({ id, name, description, specialty, durationMinutes, minutesOf, priceMinor }) => ({
        ...{ id, name, description, specialty, durationMinutes, minutesOf, priceMinor },
        href: hrefs.service(id),
      }),
    ),
    professionals: catalogue.professionals.map(
      ({ id, name, title, specialty, licenceNumber, biography, photoUrl }) => ({
        ...{ id, name, title, specialty, licenceNumber, biography, photoUrl },
        href: canBook ? hrefs.professional(id) : null,
      }),
    ),
    places: [
      mainPlace,
      ...sites.map((site) => ({
        ...{ id: site.id, name: site.name, address: site.address, phone: site.phone },
        ...{ phoneText: phoneText(site.phone), week: weekAt(site.id) },
      })),
    ],
    holidays: closed.slice(0, mostHolidays).map(({ date, name }) => ({ date, name: name[locale] })),
  };
}

const holidayDays = 60;
const mostHolidays = 4;
