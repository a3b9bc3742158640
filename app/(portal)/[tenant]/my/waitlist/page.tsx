import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { portalPage } from "@/lib/auth/pages";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { isOn } from "@/lib/core/portal/functions";
import { professionalName } from "@/lib/core/professional-name";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { regionOf } from "@/lib/i18n/region-of";
import { loadWishes } from "@/lib/portal/reads";
import { ForWhomField } from "../for-whom-field";
import { PortalTabs } from "../portal-tabs";
import { joinWaitlistAction } from "./actions";
import { JoinForm } from "./join-form";
import { WishList } from "./wish-list";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

const outcomes = ["joined", "left"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("wish"))("title") };
}

/** What a client waits for, and how to wait for more. */
export default async function MyWaitlistPage({ params, searchParams }: Props) {
  const scope = await portalPage((await params).tenant);
  const { tenant, nowMs, actor } = scope;
  const query = await searchParams;
  const [t, tf, locale, wishes, catalogue] = await Promise.all([
    getTranslations("wish"),
    getTranslations("family"),
    regionOf(scope),
    loadWishes(scope, portalReach(actor)),
    loadCatalogue(scope),
  ]);
  const mayJoin = isOn(tenant, "waitlist");
  if (!mayJoin && wishes.length === 0) notFound();
  const { slug } = tenant;
  const outcome = outcomes.find((each) => each === firstOf(query.done));
  return (
    <div className="mx-auto max-w-2xl">
      <PortalTabs tenant={tenant} current="/waitlist" />
      <PageHeader title={t("title")} description={t("intro", { name: tenant.name })} />
      {outcome ? (
        <Alert tone="success" role="status" className="mb-6">
          {t(`${outcome}Now`)}
        </Alert>
      ) : null}
      {wishes.length > 0 ? (
        <section aria-labelledby="waiting" className="mb-10">
          <h2 id="waiting" className="mb-3 font-semibold text-lg">
            {t("yours")}
          </h2>
          <WishList wishes={wishes} scope={scope} locale={locale} />
        </section>
      ) : null}
      {mayJoin ? (
        <Card title={t("add")}>
          <ClientMessages rooms={["wish"]}>
            <JoinForm
              services={catalogue.services}
              professionals={catalogue.professionals.map((each) => ({
                ...{ id: each.id, name: professionalName(each) },
              }))}
              wanted={{
                service: firstOf(query.service),
                professional: firstOf(query.professional),
              }}
              today={localDateOf(toMinute(nowMs), tenant.timeZone)}
              locale={locale}
              action={joinWaitlistAction.bind(null, slug)}
            >
              <ForWhomField
                actor={actor}
                label={tf("waitsFor")}
                own={tf("me", { name: actor.name })}
              />
            </JoinForm>
          </ClientMessages>
        </Card>
      ) : null}
    </div>
  );
}
