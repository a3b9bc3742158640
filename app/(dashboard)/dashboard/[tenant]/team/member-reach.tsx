import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { professionalName } from "@/lib/core/professional-name";
import type { TeamMember, TeamProfessional } from "@/lib/team/reads";

type Props = {
  readonly member: TeamMember;
  readonly professionals: readonly TeamProfessional[];
  readonly seesOthers: boolean;
};

/** Whose agendas somebody sees, in words. */
export function MemberReach({ member, professionals, seesOthers }: Props) {
  const t = useTranslations("team.reach");
  const { role, grants, professionalId } = member;
  if (role === "professional") return <span>{t(seesOthers ? "ownAndOthers" : "own")}</span>;
  if (role === "owner" || grants.attendsAll) return <span>{t("all")}</span>;
  const names = professionals
    .filter(({ id }) => id === professionalId || grants.professionalIds.includes(id))
    .map((each) => professionalName(each));
  return names.length > 0 ? (
    <span>{names.join(", ")}</span>
  ) : (
    <Badge tone="warning">{t("nobody")}</Badge>
  );
}
