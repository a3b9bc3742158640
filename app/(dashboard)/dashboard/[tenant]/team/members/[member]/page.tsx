import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { ClientMessages } from "@/components/ui/client-messages";
import { PageHeader } from "@/components/ui/page-header";
import { memberPage } from "@/lib/auth/pages";
import { professionalName } from "@/lib/core/professional-name";
import { loadTeam } from "@/lib/team/reads";
import { grantsSeen } from "@/lib/team/save-grants";
import { saveGrantsAction } from "../../actions";
import { GrantsForm } from "./grants-form";

type Props = { readonly params: Promise<{ tenant: string; member: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations("roles");
  return { title: t("grantsTitle") };
}

/** For whom a member of the staff works. */
export default async function MemberPage({ params }: Props) {
  const { tenant: slug, member: membershipId } = await params;
  const scope = await memberPage(slug, "team:edit");
  const [{ members, professionals }, t, team] = await Promise.all([
    loadTeam(scope),
    getTranslations("roles"),
    getTranslations("team"),
  ]);
  const member = members.find(({ id, role }) => id === membershipId && role === "staff");
  if (!member) notFound();
  const home = `/dashboard/${slug}/team`;
  return (
    <>
      <PageHeader
        title={member.name}
        description={t("grantsHint")}
        back={{ href: home, label: team("title") }}
      />
      <ClientMessages rooms={["roles"]}>
        <GrantsForm
          membershipId={member.id}
          saved={member.grants}
          seen={grantsSeen(member.grants)}
          professionals={professionals.map(({ id, specialty, active, ...each }) => ({
            ...{ id, specialty, active },
            name: professionalName(each),
          }))}
          homeHref={home}
          action={saveGrantsAction.bind(null, slug)}
        />
      </ClientMessages>
    </>
  );
}
