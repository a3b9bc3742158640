import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Table } from "@/components/ui/table";
import { professionalName } from "@/lib/core/professional-name";
import type { Team } from "@/lib/team/reads";

/** Who may enter the dashboard, and as what. */
export function MemberTable({ members, professionals }: Team) {
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
              {email ? <span className="block text-sm break-all text-muted">{email}</span> : null}
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
      ]}
    />
  );
}
