import Link from "next/link";
import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { PageData, PageService } from "@/lib/core/pages/page-data";
import { lengthValues } from "@/lib/core/services/service-length";
import { formatMoney } from "@/lib/format/money";
import { SectionFrame } from "./section-frame";
import type { SectionProps } from "./section-props";

/** What can be booked, under its specialties where there are any. */
export function ServicesSection({ section, data }: SectionProps<"services">) {
  const t = useTranslations("publicPage");
  const groups = bySpecialty(data.services);
  return (
    <SectionFrame id={section.id} title={section.title || t("services")} text={section.text}>
      <div className="flex flex-col gap-8">
        {groups.map(([specialty, services]) => (
          <div key={specialty}>
            {specialty ? <h3 className="mb-3 font-semibold text-muted">{specialty}</h3> : null}
            <ul className="grid gap-3 @3xl:grid-cols-2">
              {services.map((service) => (
                <li key={service.id} className="min-w-0">
                  <ServiceLink service={service} data={data} showsPrice={section.showsPrices} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      </div>
    </SectionFrame>
  );
}

type LinkProps = {
  readonly service: PageService;
  readonly data: PageData;
  readonly showsPrice: boolean;
};

function ServiceLink({ service, data, showsPrice }: LinkProps) {
  const t = useTranslations("publicPage");
  const { priceMinor: minor } = service;
  return (
    <Link
      href={service.href}
      className="group flex h-full min-h-16 items-center gap-4 rounded-box bg-base-100 px-4 py-3.5 shadow-xs transition-shadow hover:shadow-md @2xl:px-5"
    >
      <span className="min-w-0 flex-1">
        <span className="block font-semibold break-words">{service.name}</span>
        {service.description ? (
          <span className="mt-0.5 block text-sm text-muted">{service.description}</span>
        ) : null}
      </span>
      <span className="shrink-0 text-end text-sm text-muted">
        {showsPrice && minor !== null ? (
          <span className="block font-semibold text-base-content">
            {formatMoney({ minor, currency: data.currency }, data.locale)}
          </span>
        ) : null}
        <span className="block">{t("minutes", lengthValues(service))}</span>
      </span>
      <Icon
        name="chevronRight"
        className="text-muted transition-transform group-hover:translate-x-0.5"
      />
    </Link>
  );
}

/** In the order in which the services first name them; those without one last, under no title. */
function bySpecialty(services: readonly PageService[]): [string, readonly PageService[]][] {
  const names = [...new Set(services.map(({ specialty }) => specialty ?? ""))];
  return [...names.filter(Boolean), ""]
    .map((name): [string, readonly PageService[]] => [
      name,
      services.filter(({ specialty }) => (specialty ?? "") === name),
    ])
    .filter(([, found]) => found.length > 0);
}
