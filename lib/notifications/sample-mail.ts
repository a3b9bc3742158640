import "server-only";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import type { WordSet } from "@/lib/core/wording/word-sets";
import {
  codeContent,
  entryCodeContent,
  type LinkKind,
  linkContent,
  requestContent,
} from "./access-content";
import { type DelayFacts, delayContent } from "./delay-content";
import { frozenLink } from "./link";
import { mailContent } from "./mail-content";
import type { MailFacts } from "./mail-facts";
import type { MailReader } from "./mail-reader";
import { offerContent } from "./offer-content";
import type { Sample } from "./sample";
import { teamSample } from "./sample-team";
import type { Companion } from "./together";
import { waitingContent } from "./waiting-content";

type Content = ReturnType<typeof mailContent>;

/** What a mail says of an appointment, to be looked at: of each kind as if just this had happened. */
export function sampleContent(set: WordSet, sample: Sample, reader: MailReader): Content {
  return samples[set](sample, reader);
}

type Write = (sample: Sample, reader: MailReader) => Content;

const minuteMs = 60_000;
const hourMs = 60 * minuteMs;
const dayMs = 24 * hourMs;

const samples: Readonly<Record<WordSet, Write>> = {
  booked: news("booked"),
  requested: news("booked", { status: "pending" }),
  accepted: news("accepted", { acceptedAt: null }),
  acceptedByClient: news("accepted", { acceptedAt: new Date(0) }),
  reminder: news("reminder"),
  thanks: news("thanks", { status: "completed" }),
  missed: news("missed", { status: "no_show" }),
  severalBooked: severalOf("booked"),
  moved: news("moved", {}, dayMs),
  reassigned: news("moved", {}, 0),
  delayed: news("moved", {}, 20 * minuteMs, true),
  cancelled: news("cancelled", { status: "cancelled", cancelledBy: "member" }),
  cancelledByClient: news("cancelled", { status: "cancelled", cancelledBy: "client" }),
  severalCancelled: severalOf("cancelled"),
  runningLate: delay("running_late", "late"),
  runningAway: delay("running_late", "away"),
  timesProposed: delay("times_proposed", "late"),
  timesProposedAway: delay("times_proposed", "away"),
  offered: ({ tenant, facts, nowMs }, reader) => {
    const { startsAt, endsAt, priceMinor } = facts.appointment;
    const offer = { startsAt, endsAt, priceMinor, expiresAt: new Date(nowMs + hourMs / 2) };
    return offerContent({ tenant, facts: { ...facts, offer } }, reader);
  },
  waitlisted: ({ tenant, facts: { client, service, professional, appointment } }, reader) => {
    const at = toMinute(appointment.startsAt.getTime());
    const when = { fromDate: localDateOf(at, tenant.timeZone), toDate: null, weekdays: [] };
    const afternoon = { startMinute: 720, endMinute: 1440 };
    const wish = { service: service.name, professional, ...when, ...afternoon };
    return waitingContent(tenant, { client, wishes: [wish] }, reader);
  },
  confirmBooking: ({ tenant, facts, nowMs }, reader) => {
    const { id, startsAt } = facts.appointment;
    const request = { id, startsAt, expiresAt: new Date(nowMs + hourMs / 2) };
    return requestContent(tenant, { client: facts.client, request }, reader);
  },
  invited: access("invited"),
  freshLink: access("fresh_link"),
  passwordChanged: access("password_changed"),
  confirmEmail: ({ tenant, facts }, reader) => codeContent(tenant, facts, reader),
  entryCode: ({ tenant }, reader) => entryCodeContent(tenant, reader),
  staffBooked: teamSample("staff_booked"),
  staffMoved: teamSample("staff_moved"),
  staffCancelled: teamSample("staff_cancelled"),
  staffAgenda: teamSample("staff_agenda"),
  staffFailures: teamSample("staff_failures"),
};

/** `movedMs`: how much earlier it was before. */
function news(
  kind: MailFacts["kind"],
  change: Partial<MailFacts["appointment"]> = {},
  movedMs?: number,
  isDelayed = false,
): Write {
  return ({ tenant, facts, nowMs }, reader) => {
    const { startsAt } = facts.appointment;
    const previousStartsAt = movedMs === undefined ? null : new Date(startsAt.getTime() - movedMs);
    const appointment = { ...facts.appointment, status: "confirmed" as const, ...change };
    const told = { ...facts, kind, previousStartsAt, isDelayed, appointment };
    return mailContent({ tenant, facts: told, link: frozenLink(tenant), nowMs }, reader);
  };
}

/** The same on the same day of three weeks. */
function severalOf(kind: "booked" | "cancelled"): Write {
  return ({ tenant, facts, nowMs }, reader) => {
    const off = { status: "cancelled", cancelledBy: "member" } as const;
    const on = { status: "confirmed", cancelledBy: null } as const;
    const appointment = { ...facts.appointment, ...(kind === "cancelled" ? off : on) };
    const appointments = [0, 1, 2].map((week): Companion => {
      const later = (moment: Date) => new Date(moment.getTime() + week * 7 * dayMs);
      const [startsAt, endsAt] = [later(appointment.startsAt), later(appointment.endsAt)];
      const { professional, service, site } = facts;
      const own = { visitId: null, seriesId: null, cancelledAt: null };
      return { ...appointment, ...own, startsAt, endsAt, professional, service, site };
    });
    const together = { kind: "series", appointments } as const;
    const told = { ...facts, kind, previousStartsAt: null, appointment, together };
    return mailContent({ tenant, facts: told, link: frozenLink(tenant), nowMs }, reader);
  };
}

function delay(kind: DelayFacts["kind"], why: DelayFacts["delay"]["kind"]): Write {
  return ({ tenant, facts }, reader) => {
    const { startsAt } = facts.appointment;
    const after = (ms: number) => new Date(startsAt.getTime() + ms);
    const isTold = kind === "running_late";
    return delayContent(
      {
        tenant,
        facts: {
          ...{ ...facts, kind },
          delay: {
            ...{ kind: why, fromStartsAt: startsAt },
            expectedAt: isTold ? after(20 * minuteMs) : null,
            proposedStarts: isTold ? [] : [after(2 * hourMs), after(dayMs)],
          },
        },
      },
      reader,
    );
  };
}

function access(kind: LinkKind): Write {
  return ({ tenant, facts: { client } }, reader) => linkContent(tenant, { kind, client }, reader);
}
