import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { professionalName } from "@/lib/core/professional-name";
import { loadProfessional } from "@/lib/team/reads";
import { removeProfessionalAction } from "../../actions";
import { RemoveForm } from "./remove-form";

type Props = { readonly params: Promise<{ tenant: string; professional: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("team");
  return { title: t("removeTitle") };
}

export default async function RemoveProfessionalPage({ params }: Props) {
  const { tenant: slug, professional: professionalId } = await params;
  const scope = await memberPage(slug, "team:edit");
  const [found, t] = await Promise.all([
    loadProfessional(scope, professionalId),
    getTranslations("team"),
  ]);
  if (!found) notFound();
  const { professional, appointmentsAhead: count, isUsed } = found;
  const name = professionalName(professional);
  return (
    <>
      <PageHeader
        title={t("removeName", { name })}
        description={count > 0 ? t("removeAhead", { count }) : null}
        back={{ href: `/dashboard/${slug}/team/${professional.id}`, label: name }}
      />
      <ClientMessages rooms={["team"]}>
        <div className="flex max-w-3xl flex-col gap-6">
          {count > 0 ? null : (
            <Card description={isUsed ? t("removeHistory") : t("removeFree")}>
              {professional.active || !isUsed ? (
                <RemoveForm
                  professionalId={professional.id}
                  label={isUsed ? t("archiveNow") : t("removeNow")}
                  action={removeProfessionalAction.bind(null, slug)}
                />
              ) : (
                <p>{t("alreadyOff")}</p>
              )}
            </Card>
          )}
        </div>
      </ClientMessages>
    </>
  );
}
