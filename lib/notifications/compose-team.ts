import "server-only";
import type { FrozenMessage } from "@/db/schema";
import type { TenantFacts } from "@/db/scope";
import type { ClaimedTeam } from "./claimed";
import { frozenMail } from "./frozen-mail";
import { mailReader, type OwnWords } from "./mail-reader";
import { type TeamFacts, teamContent } from "./team-content";

/** A message to somebody of the team, rendered as the others are, in their own language. */
export async function composeTeam(
  tenant: TenantFacts,
  message: Omit<ClaimedTeam, "payload">,
  own?: OwnWords,
): Promise<FrozenMessage> {
  const { member } = message;
  if (!member) throw new Error("a message to nobody of the team was to be written");
  const facts = { member, about: aboutOf(message) };
  const reader = mailReader(tenant, { client: { locale: member.locale } }, own);
  return frozenMail(tenant, member.email, teamContent({ tenant, facts }, reader));
}

function aboutOf(message: Omit<ClaimedTeam, "payload">): TeamFacts["about"] {
  const { kind, news, agenda = [], failures = 0, previousStartsAt, together } = message;
  if (kind === "staff_agenda") return { kind, lines: agenda };
  if (kind === "staff_failures") return { kind, count: failures };
  if (!news) throw new Error("news of no appointment were to be written");
  return { kind, previousStartsAt, together, ...news };
}
