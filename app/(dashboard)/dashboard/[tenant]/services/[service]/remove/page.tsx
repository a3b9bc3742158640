import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { HeirForm } from "@/components/reassign/heir-form";
import { ReassignForm } from "@/components/reassign/reassign-form";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { loadReassignment } from "@/lib/appointments/load-reassignment";
import { usualNotice } from "@/lib/appointments/notice";
import { memberPage } from "@/lib/auth/pages";
import { professionalName } from "@/lib/core/professional-name";
import { firstOf, type SearchParams } from "@/lib/core/search-params";
import { loadServiceRemoval } from "@/lib/services/reads";
import { leavingRows } from "../../../leaving-rows";
import {
  handOverAppointmentsAction,
  removeServiceAction,
  switchServiceAction,
} from "../../actions";
import { RemovalCard } from "./removal-card";
import { SwitchForm } from "./switch-form";

type Props = {
  readonly params: Promise<{ tenant: string; service: string }>;
  readonly searchParams: Promise<SearchParams>;
};

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("services");
  return { title: t("removeTitle") };
}

export default async function RemoveServicePage({ params, searchParams }: Props) {
  const { tenant: slug, service: serviceId } = await params;
  const scope = await memberPage(slug, "service:edit");
  const [found, { to }, t, tr] = await Promise.all([
    loadServiceRemoval(scope, serviceId),
    searchParams,
    getTranslations("services"),
    getTranslations("reassign"),
  ]);
  if (!found) notFound();
  const { service, ahead, hasHistory, others } = found;
  const heir = others.find(({ id }) => id === firstOf(to))?.id ?? null;
  const leaving = await loadReassignment(
    scope,
    { serviceId: service.id },
    heir ? { serviceId: heir } : null,
  );
  const rows = await leavingRows(scope, leaving, (each) => professionalName(each.professional));
  const home = `/dashboard/${slug}/services/${service.id}`;
  const isTold = usualNotice(scope.tenant, "moved") === true;
  const switching = switchServiceAction.bind(null, slug);
  return (
    <>
      <PageHeader
        title={t("removeName", { name: service.name })}
        description={ahead > 0 ? t("removeAhead", { count: ahead }) : null}
        back={{ href: home, label: service.name }}
      />
      <ClientMessages rooms={["services", "reassign"]}>
        <div className="flex max-w-3xl flex-col gap-6">
          {ahead > 0 ? (
            <>
              <Card title={t("keepTitle")} description={t("keepHint")}>
                <SwitchForm service={service} action={switching} />
              </Card>
              <Card
                title={t("passTitle")}
                description={t("passHint", { told: isTold ? "yes" : "no" })}
              >
                {others.length > 0 ? (
                  <HeirForm
                    action={`${home}/remove`}
                    heirs={others.map(({ id, name }) => ({ value: id, label: name }))}
                    chosen={heir}
                    placeholder={tr("chooseService")}
                  />
                ) : (
                  <p>{t("noOther")}</p>
                )}
              </Card>
            </>
          ) : null}
          <ReassignForm
            rows={rows}
            count={ahead}
            hasHeirs={others.length > 0}
            heir={heir ? { name: "serviceId", value: heir } : null}
            action={handOverAppointmentsAction.bind(null, slug)}
          />
          {ahead > 0 ? null : (
            <RemovalCard
              service={service}
              hasHistory={hasHistory}
              actions={{ remove: removeServiceAction.bind(null, slug), switch: switching }}
            />
          )}
        </div>
      </ClientMessages>
    </>
  );
}
