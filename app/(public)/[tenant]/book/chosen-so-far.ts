import { getTranslations } from "next-intl/server";
import { professionalName } from "@/lib/core/professional-name";
import { formatMoney } from "@/lib/format/money";
import { regionOf } from "@/lib/i18n/region-of";
import type { SettledChoice } from "./choice";
import { bookingHref } from "./query";

type Place = { readonly name: string; readonly address: string | null };

/** The service, the professional and where there are several the place, each with the way back to its step. */
export async function chosenSoFar(
  { scope, service, team, professional, query }: SettledChoice,
  place?: Place,
) {
  const [t, locale] = await Promise.all([getTranslations("booking"), regionOf(scope)]);
  const { slug, currency } = scope.tenant;
  const price =
    service.priceMinor === null
      ? null
      : formatMoney({ minor: service.priceMinor, currency }, locale);
  const minutes = t("minutes", { count: service.durationMinutes });
  const { date } = query;
  return [
    {
      icon: "spark" as const,
      label: t("service"),
      value: service.name,
      note: price ? `${minutes} · ${price}` : minutes,
      href: bookingHref(slug, {}),
    },
    {
      icon: professional ? ("user" as const) : ("users" as const),
      label: t("professional"),
      value: professional ? professionalName(professional) : t("anyProfessional"),
      note: professional?.specialty ?? null,
      ...(team.length > 1 ? { href: bookingHref(slug, { service: service.id, date }) } : {}),
    },
    ...(place
      ? [{ icon: "mapPin" as const, label: t("place"), value: place.name, note: place.address }]
      : []),
  ];
}
