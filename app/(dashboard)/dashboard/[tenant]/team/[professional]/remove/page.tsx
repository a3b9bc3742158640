import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HeirForm } from "@/components/reassign/heir-form";
import { ReassignForm } from "@/components/reassign/reassign-form";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadHeirs, loadReassignment } from "@/lib/appointments/load-reassignment";
import { usualNotice } from "@/lib/appointments/notice";
import { memberPage } from "@/lib/auth/pages";
import { professionalName } from "@/lib/core/professional-name";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { loadProfessional } from "@/lib/team/reads";
import { leavingRows } from "../../../leaving-rows";
import {
  handOverAppointmentsAction,
  removeProfessionalAction,
  restoreProfessionalAction,
} from "../../actions";
import { RemovalCard } from "./removal-card";

type Props = {
  readonly params: Promise<{ tenant: string; professional: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("team");
  return { title: t("removeTitle") };
}

export default async function RemoveProfessionalPage({ params, searchParams }: Props) {
  const { tenant: slug, professional: professionalId } = await params;
  const scope = await memberPage(slug, "team:edit");
  const [found, { to }, t, tr] = await Promise.all([
    loadProfessional(scope, professionalId),
    searchParams,
    getTranslations("team"),
    getTranslations("reassign"),
  ]);
  if (!found) notFound();
  const { professional, appointmentsAhead: count } = found;
  const name = professionalName(professional);
  const heirs = count > 0 ? await loadHeirs(scope, professional.id) : [];
  const choices = [
    ...(heirs.length > 1 ? [{ value: "any", label: tr("anybody") }] : []),
    ...heirs.map((each) => ({ value: each.id, label: professionalName(each) })),
  ];
  const heir = choices.find(({ value }) => value === firstOf(to))?.value ?? null;
  const leaving = await loadReassignment(
    scope,
    { professionalId: professional.id },
    heir ? { professionalId: heir } : null,
  );
  const home = `/dashboard/${slug}/team/${professional.id}`;
  const isTold = usualNotice(scope.tenant, "moved") === true;
  return (
    <>
      <PageHeader
        title={t("removeName", { name })}
        description={count > 0 ? t("removeAhead", { count }) : null}
        back={{ href: home, label: name }}
      />
      <ClientMessages rooms={["team", "reassign"]}>
        <div className="flex max-w-3xl flex-col gap-6">
          {count > 0 ? (
            <Card
              title={tr("titleProfessional")}
              description={tr("hintProfessional", { told: isTold ? "yes" : "no" })}
            >
              {choices.length > 0 ? (
                <HeirForm
                  action={`${home}/remove`}
                  heirs={choices}
                  chosen={heir}
                  placeholder={tr("chooseProfessional")}
                />
              ) : (
                <p>{tr("nobody")}</p>
              )}
            </Card>
          ) : null}
          <ReassignForm
            rows={await leavingRows(scope, leaving, ({ serviceName }) => serviceName)}
            count={count}
            hasHeirs={choices.length > 0}
            heir={heir ? { name: "professionalId", value: heir } : null}
            action={handOverAppointmentsAction.bind(null, slug)}
          />
          {count > 0 ? null : (
            <RemovalCard
              professional={professional}
              isUsed={found.isUsed}
              actions={{
                remove: removeProfessionalAction.bind(null, slug),
                restore: restoreProfessionalAction.bind(null, slug),
              }}
            />
          )}
        </div>
      </ClientMessages>
    </>
  );
}
