import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button-link";
import { EmailText } from "@/components/ui/email-text";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import { professionalName } from "@/lib/core/professional-name";
import type { Team, TeamMember } from "@/lib/team/reads";
import { MemberReach } from "./member-reach";

type Props = Team & {
  readonly seesOthers: boolean;
  /** Where it is said for whom somebody works; null for who may not. */
  readonly editHref: string | null;
  /** Of whoever may say that an e-mail works. */
  readonly resumeMail: ComponentProps<typeof ActionForm<null>>["action"];
};

/** Who may enter the dashboard, as what, and whose agendas they see. */
export function MemberTable({ members, professionals, seesOthers, editHref, resumeMail }: Props) {
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
          cell: ({ id, name, email, returnsMail }) => (
            <span className="min-w-0">
              <span className="font-medium">{name}</span>
              {email ? (
                <span className="block text-sm wrap-anywhere text-muted">
                  <EmailText email={email} />
                </span>
              ) : null}
              {returnsMail ? (
                <>
                  <span className="mt-1 block text-sm text-error">{t("mailReturned")}</span>
                  <ActionForm action={resumeMail} successMessage={t("mailResumed")}>
                    <input type="hidden" name="membershipId" value={id} />
                    <SubmitButton variant="secondary" size="sm">
                      {t("resumeMail")}
                    </SubmitButton>
                  </ActionForm>
                </>
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
