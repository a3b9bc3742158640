import Link from "next/link";
import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";

/** The seeded tenants; shown where the demo's inbox is. */
export function DemoTenants() {
  const t = useTranslations("site");
  return (
    <section id="demo" className="mx-auto max-w-6xl scroll-mt-6 px-5 py-16 lg:py-24">
      <h2 className="text-2xl font-bold sm:text-3xl">{t("demoTitle")}</h2>
      <p className="mt-3 max-w-prose text-lg text-muted">{t("demoBody")}</p>
      <ul className="mt-8 grid gap-4 md:grid-cols-3">
        {tenants.map(({ slug, key }) => (
          <li key={slug}>
            <Link
              href={`/${slug}`}
              prefetch={false}
              className="group flex h-full flex-col rounded-box bg-base-100 p-6 shadow-xs transition-shadow hover:shadow-md"
            >
              <span className="text-lg font-semibold">{t(`demo${key}`)}</span>
              <span className="mt-1 mb-5 text-muted">{t(`demo${key}Body`)}</span>
              <span className="mt-auto flex items-center gap-2 font-medium text-brand">
                {t("demoVisit")}
                <Icon
                  name="arrowRight"
                  className="transition-transform group-hover:translate-x-1"
                />
              </span>
            </Link>
          </li>
        ))}
      </ul>
      <ButtonLink href="/dev/inbox" icon="mail" className="mt-6" prefetch={false}>
        {t("demoInbox")}
      </ButtonLink>
    </section>
  );
}

const tenants = [
  { slug: "clinica-la-vega", key: "Clinic" },
  { slug: "sonrisa-dental", key: "Dentist" },
  { slug: "barberia-norte", key: "Barber" },
] as const;
