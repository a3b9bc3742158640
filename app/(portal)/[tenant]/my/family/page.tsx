import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { portalPage } from "@/lib/auth/pages";
import { isOn } from "@/lib/core/portal/functions";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { isUuid } from "@/lib/core/uuid";
import { mostPeople } from "@/lib/family/add-person";
import { loadFamily } from "@/lib/family/reads";
import { regionOf } from "@/lib/i18n/region-of";
import { PortalTabs } from "../portal-tabs";
import { addPersonAction, takeBackPersonAction } from "./actions";
import { PersonCard } from "./person-card";
import { PersonForm } from "./person-form";

type Props = {
  readonly params: Promise<{ tenant: string }>;
  readonly searchParams: Promise<SearchParams>;
};

const outcomes = ["added", "saved", "takenOff", "takenBack"] as const;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("family"))("title") };
}

/** Whom a client looks after: a child, a parent, their partner. */
export default async function FamilyPage({ params, searchParams }: Props) {
  const scope = await portalPage((await params).tenant);
  const { tenant, nowMs } = scope;
  if (!isOn(tenant, "family")) notFound();
  const [t, locale, people, { done, person }] = await Promise.all([
    getTranslations("family"),
    regionOf(scope),
    loadFamily(scope),
    searchParams,
  ]);
  const { slug } = tenant;
  const today = localDateOf(toMinute(nowMs), tenant.timeZone);
  const outcome = outcomes.find((each) => each === firstOf(done));
  const takenOffId = outcome === "takenOff" ? firstOf(person) : undefined;
  return (
    <div className="mx-auto max-w-2xl">
      <PortalTabs tenant={tenant} current="/family" />
      <PageHeader title={t("title")} description={t("intro")} />
      <ClientMessages rooms={["family"]}>
        {outcome ? (
          <Alert tone="success" role="status" className="mb-6">
            <p>{t(`${outcome}Now`)}</p>
            {isUuid(takenOffId) ? (
              <ActionForm action={takeBackPersonAction.bind(null, slug)} className="mt-2">
                <input type="hidden" name="personId" value={takenOffId} />
                <SubmitButton variant="secondary" size="sm" icon="undo" className="self-start">
                  {t("undo")}
                </SubmitButton>
              </ActionForm>
            ) : null}
          </Alert>
        ) : null}
        {people.length > 0 ? (
          <ul className="mb-8 flex flex-col gap-3">
            {people.map((each) => (
              <PersonCard key={each.id} {...{ slug, today, locale }} person={each} />
            ))}
          </ul>
        ) : (
          <div className="mb-8 rounded-box bg-base-100 shadow-xs">
            <EmptyState icon="users" title={t("nobodyTitle")}>
              {t("nobodyBody")}
            </EmptyState>
          </div>
        )}
        {people.length < mostPeople ? (
          <Card title={t("addTitle")}>
            <PersonForm action={addPersonAction.bind(null, slug)} today={today} />
          </Card>
        ) : (
          <p className="text-muted">{t("full", { name: tenant.name })}</p>
        )}
      </ClientMessages>
    </div>
  );
}
