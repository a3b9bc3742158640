import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { can, mayActOnProfessional } from "@/lib/core/tenancy/permissions";
import { hasRoom } from "@/lib/core/tenancy/plan-limits";
import { regionalLocale } from "@/lib/format/intl-locale";
import { loadPlanUse } from "@/lib/team/load-plan-use";
import { loadTeam } from "@/lib/team/reads";
import { resumeMemberMailAction, saveSeeingOthersAction } from "./actions";
import { MemberTable } from "./member-table";
import { PlanFull } from "./plan-full";
import { ProfessionalCard } from "./professional-card";
import { SeeOthersForm } from "./see-others-form";

type Props = { readonly params: Promise<{ tenant: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("team");
  return { title: t("title") };
}

export default async function TeamPage({ params }: Props) {
  const { tenant: slug } = await params;
  const scope = await memberPage(slug, "team:read");
  const [{ professionals, members }, plan, t, language] = await Promise.all([
    loadTeam(scope),
    loadPlanUse(scope),
    getTranslations("team"),
    getLocale(),
  ]);
  const { currency, country, professionalsSeeOthers } = scope.tenant;
  const mayEdit = can(scope.actor, "team:edit");
  const add =
    mayEdit && hasRoom(plan.professionals) ? (
      <ButtonLink href={`/dashboard/${slug}/team/new`} variant="primary" icon="plus">
        {t("add")}
      </ButtonLink>
    ) : null;
  return (
    <>
      <PageHeader title={t("title")} description={t("description")} actions={add} />
      {mayEdit ? <PlanFull use={plan.professionals} /> : null}
      <section aria-labelledby="professionals" className="mb-10">
        <h2 id="professionals" className="mb-4 text-xl font-semibold">
          {t("professionals")}
        </h2>
        {professionals.length === 0 ? (
          <Card>
            <EmptyState icon="users" title={t("nobody")} action={add}>
              {t("nobodyHint")}
            </EmptyState>
          </Card>
        ) : null}
        <ul className="grid gap-6 md:grid-cols-2 2xl:grid-cols-3">
          {professionals.map((each) => (
            <li key={each.id}>
              <ProfessionalCard
                slug={slug}
                professional={each}
                currency={currency}
                locale={regionalLocale(language, country)}
                mayEdit={mayEdit}
                maySetHours={
                  can(scope.actor, "hours:edit") && mayActOnProfessional(scope.actor, each.id)
                }
              />
            </li>
          ))}
        </ul>
      </section>
      <Card title={t("members")} description={t("membersHint")}>
        <MemberTable
          members={members}
          professionals={professionals}
          seesOthers={professionalsSeeOthers}
          resumeMail={resumeMemberMailAction.bind(null, slug)}
          editHref={mayEdit ? `/dashboard/${slug}/team/members` : null}
        />
      </Card>
      {can(scope.actor, "settings:edit") && professionals.length > 1 ? (
        <ClientMessages rooms={["roles"]}>
          <SeeOthersForm
            saved={professionalsSeeOthers}
            action={saveSeeingOthersAction.bind(null, slug)}
          />
        </ClientMessages>
      ) : null}
    </>
  );
}
