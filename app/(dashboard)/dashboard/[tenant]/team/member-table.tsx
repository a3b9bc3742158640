import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmailText } from "@/components/ui/email-text";
import { Table } from "@/components/ui/table";
import { professionalName } from "@/lib/core/professional-name";
import type { Team, TeamMember } from "@/lib/team/reads";
import { MemberReach } from "./member-reach";

type Props = Team & {
  readonly seesOthers: boolean;
  /** Where it is said for whom somebody works; null for who may not. */
  readonly editHref: string | null;
};

/** Who may enter the dashboard, as what, and whose agendas they see. */
export function MemberTable({ members, professionals, seesOthers, editHref }: Props) {
  const t = useTranslations("team");
  const roles = useTranslations("dashboard.roles");
  const attendsAs = (id: string | null) => {
    const professional = professionals.find((each) => each.id === id);
    return professional ? professionalName(professional) : "—";
  };
  return (
    <Table
      caption={t("members")}
      rows={members}
      rowKey={({ id }) => id}
      columns={[
        {
          id: "name",
          header: t("memberName"),
          cell: ({ name, email }) => (
            <span className="min-w-0">
              <span className="font-medium">{name}</span>
              {email ? (
                <span className="block text-sm wrap-anywhere text-muted">
                  <EmailText email={email} />
                </span>
              ) : null}
            </span>
          ),
        },
        {
          id: "role",
          header: t("role"),
          cell: ({ role }) => (
            <span>
              <Badge tone={role === "owner" ? "primary" : "neutral"}>{roles(role)}</Badge>
              <span className="mt-1 block max-w-prose text-sm text-muted">{t(`may.${role}`)}</span>
            </span>
          ),
        },
        {
          id: "attends",
          header: t("attendsAs"),
          cell: ({ professionalId }) => attendsAs(professionalId),
        },
        {
          id: "agendas",
          header: t("agendas"),
          cell: (member: TeamMember) => (
            <span className="flex flex-col items-end gap-2 md:items-start">
              <MemberReach {...{ member, professionals, seesOthers }} />
              {editHref && member.role === "staff" ? (
                <ButtonLink href={`${editHref}/${member.id}`} size="sm" icon="edit">
                  {t("changeAgendas")}
                  <span className="sr-only">: {member.name}</span>
                </ButtonLink>
              ) : null}
            </span>
          ),
        },
      ]}
    />
  );
}
