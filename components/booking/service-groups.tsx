import { useTranslations } from "next-intl";
import type { Currency } from "@/lib/core/money/money";
import { formatMoney } from "@/lib/format/money";
import { ChoiceLink } from "./choice-link";

export type BookableService = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly specialty: string | null;
  readonly durationMinutes: number;
  readonly priceMinor: number | null;
};

type Props = {
  readonly services: readonly BookableService[];
  readonly specialties: readonly string[];
  readonly currency: Currency;
  readonly locale: string;
  readonly hrefOf: (serviceId: string) => string;
};

/** What can be booked, under its specialties where there are any. */
export function ServiceGroups({ services, specialties, ...rest }: Props) {
  const t = useTranslations("publicPage");
  const others = services.filter((service) => !service.specialty);
  return (
    <section aria-labelledby="services">
      <h2 id="services" className="mb-5 text-2xl font-bold">
        {t("services")}
      </h2>
      <div className="flex flex-col gap-8">
        {specialties.map((specialty) => (
          <div key={specialty}>
            <h3 className="mb-3 font-semibold text-muted">{specialty}</h3>
            <ServiceList
              {...rest}
              services={services.filter((service) => service.specialty === specialty)}
            />
          </div>
        ))}
        {others.length > 0 ? <ServiceList {...rest} services={others} /> : null}
      </div>
    </section>
  );
}

type ListProps = Omit<Props, "specialties">;

export function ServiceList({ services, currency, locale, hrefOf }: ListProps) {
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
                <span className="block">{t("minutes", { count: service.durationMinutes })}</span>
              </>
            }
          />
        </li>
      ))}
    </ul>
  );
}
