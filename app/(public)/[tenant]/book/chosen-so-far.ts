import { getTranslations } from "next-intl/server";
import { professionalName } from "@/lib/core/professional-name";
import { lengthValues } from "@/lib/core/services/service-length";
import { formatMoney } from "@/lib/format/money";
import { regionOf } from "@/lib/i18n/region-of";
import type { SettledChoice } from "./choice";
import { chosenExtras, joined } from "./chosen-extras";
import { bookingHref } from "./query";

type Place = { readonly name: string; readonly address: string | null };

type Settled = {
  readonly place?: Place | undefined;
  /** When each part of a visit begins, as people read it. */
  readonly times?: readonly string[] | undefined;
};

/** The service, the professional and where there are several the place, each with the way back to its step. */
export async function chosenSoFar(choice: SettledChoice, { place, times = [] }: Settled = {}) {
  const { scope, service, team, professional, extras, query } = choice;
  const [t, locale, further] = await Promise.all([
    getTranslations("booking"),
    regionOf(scope),
    extras.length > 0 ? chosenExtras(choice, times.slice(1)) : [],
  ]);
  const { slug, currency } = scope.tenant;
  const price =
    service.priceMinor === null
      ? null
      : formatMoney({ minor: service.priceMinor, currency }, locale);
  const minutes = t("minutes", lengthValues(service, professional?.id));
  const { also, date, priority, whom } = query;
  return [
    {
      icon: "spark" as const,
      label: t("service"),
      value: service.name,
      note: joined(times[0], minutes, price),
      href: bookingHref(slug, { whom }),
    },
    {
      icon: professional ? ("user" as const) : ("users" as const),
      label: t("professional"),
      value: professional ? professionalName(professional) : t("anyProfessional"),
      note: professional?.specialty ?? null,
      ...(team.length > 1
        ? { href: bookingHref(slug, { service: service.id, also, date, priority, whom }) }
        : {}),
    },
    ...further,
    ...(place
      ? [{ icon: "mapPin" as const, label: t("place"), value: place.name, note: place.address }]
      : []),
  ];
}
