import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { ClientMessages } from "@/components/ui/client-messages";
import { Icon } from "@/components/ui/icon";
import { PageHeader } from "@/components/ui/page-header";
import { bookingPage } from "@/lib/auth/pages";
import { resolveClientScope } from "@/lib/auth/scope";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { isOn } from "@/lib/core/portal/functions";
import { professionalName } from "@/lib/core/professional-name";
import { firstOf, type SearchParams, withQuery } from "@/lib/core/search-params";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { regionOf } from "@/lib/i18n/region-of";
import { waitAction } from "./actions";
import { WaitForm } from "./wait-form";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("wish");
  return { title: t("title"), robots: { index: false } };
}

/** Where nothing is free: what somebody waits for, and who they are. Whoever has a portal open waits from there. */
export default async function WaitPage({ params, searchParams }: Props) {
  const scope = await bookingPage((await params).tenant);
  const { tenant, nowMs } = scope;
  if (!isOn(tenant, "waitlist")) notFound();
  const query = await searchParams;
  const { slug } = tenant;
  const [t, locale, client, catalogue] = await Promise.all([
    getTranslations("wish"),
    regionOf(scope),
    resolveClientScope(slug),
    loadCatalogue(scope),
  ]);
  const wanted = { service: firstOf(query.service), professional: firstOf(query.professional) };
  if (client.ok) redirect(withQuery(`/${slug}/my/waitlist`, wanted));
  if (firstOf(query.done)) {
    return (
      <div className="mx-auto max-w-xl rounded-box bg-base-100 p-6 shadow-xs sm:p-9">
        <span className="mb-5 grid size-14 place-items-center rounded-full bg-brand/10 text-2xl text-brand">
          <Icon name="checkCircle" />
        </span>
        <h1 className="text-2xl font-bold sm:text-3xl">{t("joinedTitle")}</h1>
        <p className="mt-3 text-lg text-muted">{t("joinedBody", { name: tenant.name })}</p>
        <ButtonLink href={`/${slug}`} className="mt-7">
          {t("back")}
        </ButtonLink>
      </div>
    );
  }
  return (
    <div className="mx-auto max-w-xl">
      <PageHeader
        title={t("title")}
        description={t("intro", { name: tenant.name })}
        back={{ href: withQuery(`/${slug}/book`, wanted), label: t("toTimes") }}
      />
      <div className="rounded-box bg-base-100 p-5 shadow-xs sm:p-7">
        <ClientMessages rooms={["wish"]}>
          <WaitForm
            services={catalogue.services}
            professionals={catalogue.professionals.map((each) => ({
              ...{ id: each.id, name: professionalName(each) },
            }))}
            wanted={wanted}
            today={localDateOf(toMinute(nowMs), tenant.timeZone)}
            locale={locale}
            action={waitAction.bind(null, slug)}
          />
        </ClientMessages>
      </div>
    </div>
  );
}
