import { useTranslations } from "next-intl";
import type { Currency } from "@/lib/core/money/money";
import { lengthValues } from "@/lib/core/services/service-length";
import { formatMoney } from "@/lib/format/money";
import { ChoiceLink } from "./choice-link";

type BookableService = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly specialty: string | null;
  readonly durationMinutes: number;
  readonly minutesOf: Readonly<Record<string, number>>;
  readonly priceMinor: number | null;
};

type Props = {
  readonly services: readonly BookableService[];
  readonly currency: Currency;
  readonly locale: string;
  readonly hrefOf: (serviceId: string) => string;
};

export function ServiceList({ services, currency, locale, hrefOf }: Props) {
  const t = useTranslations("publicPage");
  return (
    <ul className="grid gap-3 md:grid-cols-2">
      {services.map((service) => (
        <li key={service.id}>
          <ChoiceLink
            href={hrefOf(service.id)}
            title={service.name}
            description={service.description}
            className="h-full"
            aside={
              <>
                {service.priceMinor === null ? null : (
                  <span className="block font-semibold text-base-content">
                    {formatMoney({ minor: service.priceMinor, currency }, locale)}
                  </span>
                )}
                <span className="block">{t("minutes", lengthValues(service))}</span>
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}
