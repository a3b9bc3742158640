import "server-only";
import { translatorFor } from "@/lib/i18n/translator";
import type { MailReader } from "./mail-reader";
import type { Sample } from "./sample";
import { type TeamFacts, teamContent } from "./team-content";

const hourMs = 3_600_000;

/** A mail to somebody of the team, who neither attends nor is written to by it. */
export function teamSample(kind: TeamFacts["about"]["kind"]) {
  return (sample: Sample, reader: MailReader) => {
    const { tenant, facts, readBy } = sample;
    const account = { userId: "", name: readBy, email: "", locale: reader.language };
    const member = {
      ...{ ...account, actor: { kind: "system" as const } },
      ...{ kindsOff: [], professionalIds: [] },
    };
    const about = aboutOf(kind, facts, reader);
    return teamContent({ tenant, facts: { member, about } }, { ...reader, ownZone: undefined });
  };
}

function aboutOf(
  kind: TeamFacts["about"]["kind"],
  facts: Sample["facts"],
  { language }: MailReader,
): TeamFacts["about"] {
  const { appointment, client, service } = facts;
  const professional = { ...facts.professional, id: "" };
  const t = translatorFor(language, "wording");
  switch (kind) {
    case "staff_agenda":
      return {
        kind,
        lines: [client.name, t("sample.client"), t("sample.otherClient")].map((name, hour) => ({
          ...{ id: `${hour}`, status: "confirmed", client: { name }, service, professional },
          startsAt: new Date(appointment.startsAt.getTime() + hour * hourMs),
          endsAt: new Date(appointment.endsAt.getTime() + hour * hourMs),
        })),
      };
    case "staff_failures":
      return { kind, count: 3 };
    default: {
      const previousStartsAt = new Date(appointment.startsAt.getTime() - 24 * hourMs);
      return { kind, ...facts, professional, previousStartsAt };
    }
  }
}
