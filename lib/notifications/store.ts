import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { isStaffKind, type StaffKind } from "@/lib/core/notifications/kinds";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { selectDelayNews } from "@/lib/delays/reads";
import { countUndeliveredOf } from "@/lib/deliveries/reads";
import { selectOffers } from "@/lib/waitlist/reads";
import { readBookingRequests, readClients, readEmailChanges, readEntryCodes } from "./access-store";
import type { MessageKind } from "./late-check";
import { leaseDue } from "./lease-store";
import { readAppointments, readCompanions } from "./reads";
import { type AgendaLine, type Member, readAgenda, readMembers } from "./team-store";
import { isSpokenFor, type Together, togetherOf } from "./together";
import { readWishes } from "./waiting-store";

type LeasedRow = Awaited<ReturnType<typeof leaseDue>>[number];
type Subject =
  | ("appointmentId" | "waitlistOfferId" | "clientId" | "emailChangeId" | "bookingRequestId")
  | "entryCodeId"
  | "delayNoticeId"
  | "userId";
type ClaimedRow = Omit<LeasedRow, Subject | "kind">;
type AboutAppointment = Awaited<ReturnType<typeof readAppointments>>[number];
type AboutOffer = Awaited<ReturnType<typeof selectOffers>>[number];

export type ClaimedNews = ClaimedRow &
  AboutAppointment & {
    readonly kind: MessageKind;
    readonly together: Together | undefined;
    /** Another message of the same visit, or a later reminder, says it all. */
    readonly isSpokenFor: boolean;
  };

/** An offer of the waiting list. */
export type ClaimedOffer = ClaimedRow & AboutOffer & { readonly kind: "offered" };

type Reader = Awaited<ReturnType<typeof readClients>>[number];

/** A client's way into their portal. */
export type ClaimedLink = ClaimedRow & {
  readonly kind: "fresh_link" | "invited" | "password_changed";
  readonly client: Reader;
};

/** That they are on the waiting list. */
export type ClaimedWaiting = ClaimedRow & {
  readonly kind: "waitlisted";
  readonly client: Reader;
  /** Services that they wait for still. */
  readonly wishes: readonly string[];
};

/** The code that confirms a client's new e-mail, to that e-mail. */
export type ClaimedCode = ClaimedRow & {
  readonly kind: "confirm_email";
  readonly emailChangeId: string;
  readonly client: Reader;
};

/** The code that makes a booking count, to the e-mail that it was asked for with. */
export type ClaimedRequest = ClaimedRow & {
  readonly kind: "confirm_booking";
  readonly request: Awaited<ReturnType<typeof readBookingRequests>>[number];
  readonly client: Awaited<ReturnType<typeof readBookingRequests>>[number]["client"];
};

/** A later time, or others to choose from, because a professional runs late. */
export type ClaimedDelay = Omit<ClaimedNews, "kind"> & {
  readonly kind: "running_late" | "times_proposed";
  readonly delay: Awaited<ReturnType<typeof selectDelayNews>>[number];
};

/** The code with which whoever reads that e-mail enters. */
export type ClaimedEntry = ClaimedRow & {
  readonly kind: "entry_code";
  readonly entryCodeId: string;
  readonly client: Awaited<ReturnType<typeof readEntryCodes>>[number]["client"];
};

/** To a member of the team; undefined: they are of it no more. */
export type ClaimedTeam = ClaimedRow & {
  readonly kind: StaffKind;
  readonly member: Member | undefined;
  /** What a client did. */
  readonly news?: AboutAppointment | undefined;
  /** What is to come of the day. */
  readonly agenda?: readonly AgendaLine[] | undefined;
  /** How many messages did not arrive, of those that they look after. */
  readonly failures?: number | undefined;
};

export type Claimed = ClaimedForClient | ClaimedTeam;

export function isToTeam(message: Claimed): message is ClaimedTeam {
  return isStaffKind(message.kind);
}

export type ClaimedForClient =
  | ClaimedNews
  | ClaimedOffer
  | ClaimedLink
  | ClaimedWaiting
  | ClaimedCode
  | ClaimedRequest
  | ClaimedEntry
  | ClaimedDelay;

/**
 * Takes up to `most` due messages, oldest first, under one lease. Other workers skip them until the lease ends.
 * With each comes what is true now of what it is about.
 */
export async function claimDue(
  tx: Tx,
  scope: TenantScope,
  leaseToken: string,
  most: number,
): Promise<Claimed[]> {
  const rows = await leaseDue(tx, scope, leaseToken, most);
  // One after the other on their way, and answered together.
  const [about, offers, clients, wishes, changes, requests, codes, members, delays] =
    await Promise.all([
      readAppointments(tx, scope, distinct(rows.map((row) => row.appointmentId))),
      selectOffers(tx, scope, distinct(rows.map((row) => row.waitlistOfferId))),
      readClients(tx, scope, distinct(rows.map((row) => row.clientId))),
      readWishes(tx, scope, distinct(rows.map(waitingClient))),
      readEmailChanges(tx, scope, distinct(rows.map((row) => row.emailChangeId))),
      readBookingRequests(tx, scope, distinct(rows.map((row) => row.bookingRequestId))),
      readEntryCodes(tx, scope, distinct(rows.map((row) => row.entryCodeId))),
      readMembers(tx, scope, distinct(rows.map((row) => row.userId))),
      selectDelayNews(tx, scope, distinct(rows.map((row) => row.delayNoticeId))),
    ]);
  const byId = new Map(about.map((each) => [each.appointment.id, each]));
  const grouped = about.map(({ appointment }) => appointment);
  const [companions, toTeam] = await Promise.all([
    readCompanions(tx, scope, grouped),
    claimedForTeam(tx, scope, rows, { members, byId }),
  ]);
  const toClients = rows.flatMap((leased): Claimed[] => {
    const { appointmentId, waitlistOfferId, clientId, emailChangeId, ...others } = leased;
    const { bookingRequestId, entryCodeId, delayNoticeId, userId: _, kind, ...row } = others;
    if (isStaffKind(kind)) return [];
    if (kind === "offered") {
      const offered = offers.find(({ offer }) => offer.id === waitlistOfferId);
      return offered ? [{ ...row, kind, ...offered }] : [];
    }
    if (kind === "fresh_link" || kind === "invited" || kind === "password_changed") {
      const invited = clients.find(({ id }) => id === clientId);
      return invited ? [{ ...row, kind, client: invited }] : [];
    }
    if (kind === "waitlisted") {
      const waiting = clients.find(({ id }) => id === clientId);
      const theirs = wishes.filter((wish) => wish.clientId === clientId);
      const services = theirs.map(({ service }) => service);
      return waiting ? [{ ...row, kind, client: waiting, wishes: services }] : [];
    }
    if (kind === "confirm_email") {
      const change = changes.find(({ id }) => id === emailChangeId);
      return change ? [{ ...row, kind, emailChangeId: change.id, client: change.client }] : [];
    }
    if (kind === "confirm_booking") {
      const request = requests.find(({ id }) => id === bookingRequestId);
      return request ? [{ ...row, kind, request, client: request.client }] : [];
    }
    if (kind === "entry_code") {
      const code = codes.find(({ id }) => id === entryCodeId);
      return code ? [{ ...row, kind, entryCodeId: code.id, client: code.client }] : [];
    }
    const found = appointmentId ? byId.get(appointmentId) : undefined;
    if (!found) return [];
    if (kind === "running_late" || kind === "times_proposed") {
      const delay = delays.find(({ id }) => id === delayNoticeId);
      const alone = { together: undefined, isSpokenFor: false };
      return delay ? [{ ...row, kind, ...found, ...alone, delay }] : [];
    }
    const asked = [kind, found.appointment, companions, scope.tenant.timeZone] as const;
    const isSaid = row.isOvertaken || isSpokenFor(...asked);
    const shared = { together: togetherOf(...asked), isSpokenFor: isSaid };
    return [{ ...row, kind, ...found, ...shared }];
  });
  return [...toClients, ...toTeam];
}

type Read = {
  readonly members: readonly Member[];
  readonly byId: ReadonlyMap<string, AboutAppointment>;
};

function claimedForTeam(
  tx: Tx,
  scope: TenantScope,
  rows: readonly LeasedRow[],
  { members, byId }: Read,
): Promise<ClaimedTeam[]> {
  const theirs = rows.flatMap(({ kind, ...row }) => (isStaffKind(kind) ? { ...row, kind } : []));
  return Promise.all(
    theirs.map(async ({ kind, userId, appointmentId, ...row }) => {
      const member = members.find((each) => each.userId === userId);
      const news = appointmentId ? byId.get(appointmentId) : undefined;
      return { ...row, kind, member, news, ...(await readForMember(tx, scope, row, kind, member)) };
    }),
  );
}

/** What is to be told besides an appointment, as far as it is theirs. */
async function readForMember(
  tx: Tx,
  scope: TenantScope,
  { dueAt }: Pick<LeasedRow, "dueAt">,
  kind: StaffKind,
  member: Member | undefined,
): Promise<Pick<ClaimedTeam, "agenda" | "failures">> {
  if (!member) return {};
  if (kind === "staff_agenda") {
    const day = localDateOf(toMinute(dueAt.getTime()), scope.tenant.timeZone);
    return { agenda: await readAgenda(tx, scope, member, day) };
  }
  if (kind !== "staff_failures") return {};
  return { failures: await countUndeliveredOf(tx, { tenant: scope.tenant, actor: member.actor }) };
}

function waitingClient({ kind, clientId }: LeasedRow): string | null {
  return kind === "waitlisted" ? clientId : null;
}

function distinct(ids: readonly (string | null)[]): string[] {
  return [...new Set(ids.flatMap((id) => id ?? []))];
}
