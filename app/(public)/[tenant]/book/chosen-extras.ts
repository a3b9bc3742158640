import { getTranslations } from "next-intl/server";
import { professionalName } from "@/lib/core/professional-name";
import { lengthOfAll, lengthValues } from "@/lib/core/services/service-length";
import { formatMoney } from "@/lib/format/money";
import { regionOf } from "@/lib/i18n/region-of";
import { chosenParams, type SettledChoice } from "./choice";
import { alsoParam, type Extra } from "./extras";
import { bookingHref } from "./query";

/**
 * The further services as rows of the summary, each with the way to take it out, and what all takes and costs.
 * `times` says when each begins, once that is known.
 */
export async function chosenExtras(choice: SettledChoice, times: readonly string[]) {
  const { scope, service, professional, extras, query } = choice;
  const { slug, currency } = scope.tenant;
  const [t, tb, locale] = await Promise.all([
    getTranslations("visits"),
    getTranslations("booking"),
    regionOf(scope),
  ]);
  const money = (minor: number) => formatMoney({ minor, currency }, locale);
  const first = { service, professional };
  const prices = [
    first,
    ...extras.map((extra) => ({ ...extra, professional: askedOf(extra) })),
  ].map(priceOf);
  const total = prices.reduce<number | null>(
    (sum, price) => (sum === null || price === null ? null : sum + price),
    0,
  );
  const length = lengthOfAll([
    lengthValues(service, professional?.id),
    ...extras.map((extra) => lengthValues(extra.service, askedOf(extra)?.id)),
  ]);
  return [
    ...extras.map((extra, index) => {
      const who = askedOf(extra);
      const others = extras.filter((_, at) => at !== index);
      const { priority } = query;
      const without = { ...chosenParams(choice), also: alsoParam(others), priority };
      const { priceMinor, name } = extra.service;
      return {
        icon: "plus" as const,
        label: t("extraService", { number: index + 2 }),
        value: name,
        note: joined(
          times[index],
          tb("minutes", lengthValues(extra.service, who?.id)),
          priceMinor === null ? null : money(priceMinor),
          extra.asked
            ? who
              ? t("withProfessional", { professional: professionalName(who) })
              : t("anyone")
            : null,
        ),
        href: bookingHref(slug, without),
        action: { text: t("removeService"), label: t("removeNamed", { service: name }) },
      };
    }),
    {
      icon: "clock" as const,
      label: t("visit"),
      value: joined(
        length.most > 0 ? tb("minutes", length) : t("totalMinutes", length),
        total === null ? null : money(total),
      ),
      note: t("total"),
    },
  ];
}

/** What is known, side by side. */
export function joined(...parts: (string | null | undefined)[]): string {
  return parts.filter(Boolean).join(" · ");
}

function askedOf({ team, asked }: Extra) {
  return team.find((each) => each.id === asked);
}

/** As it will be booked: the service's price, else what the professional asks. */
function priceOf({ service, professional }: Pick<SettledChoice, "service" | "professional">) {
  return service.priceMinor ?? professional?.feeMinor ?? null;
}
