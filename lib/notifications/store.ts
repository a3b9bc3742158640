import "server-only";
import type { TenantScope, Tx } from "@/db/scope";
import { isStaffKind, type StaffKind } from "@/lib/core/notifications/kinds";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { selectDelayNews } from "@/lib/delays/reads";
import { countUndeliveredOf } from "@/lib/deliveries/reads";
import { selectOffers } from "@/lib/waitlist/reads";
import { readBookingRequests, readClients, readEmailChanges, readEntryCodes } from "./access-store";
import type { AboutAppointment, Claimed, ClaimedTeam } from "./claimed";
import { claimedForClient } from "./claimed-for-client";
import { type LeasedRow, leaseDue } from "./lease-store";
import { readAppointments, readCompanions } from "./reads";
import { type Member, readAgenda, readMembers } from "./team-store";
import { type Companion, togetherForMember } from "./together";
import { readWishes } from "./waiting-store";

/**
 * Takes up to `most` due messages, oldest first, under one lease. Other workers skip them until the lease ends.
 * With each comes what is true now of what it is about. A kind that only a newer version knows is left to its processes.
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
  const companions = await readCompanions(tx, scope, grouped);
  const toTeam = await claimedForTeam(tx, scope, rows, { members, byId, companions });
  const facts = { byId, companions, offers, clients, wishes, changes, requests, codes, delays };
  const { timeZone } = scope.tenant;
  const toClients = rows.flatMap((row) => claimedForClient(row, facts, timeZone) ?? []);
  return [...toClients, ...toTeam];
}

type Read = {
  readonly members: readonly Member[];
  readonly byId: ReadonlyMap<string, AboutAppointment>;
  readonly companions: readonly Companion[];
};

function claimedForTeam(
  tx: Tx,
  scope: TenantScope,
  rows: readonly LeasedRow[],
  { members, byId, companions }: Read,
): Promise<ClaimedTeam[]> {
  const { timeZone } = scope.tenant;
  const theirs = rows.flatMap(({ kind, ...row }) => (isStaffKind(kind) ? { ...row, kind } : []));
  return Promise.all(
    theirs.map(async ({ kind, userId, appointmentId, ...row }) => {
      const member = members.find((each) => each.userId === userId);
      const news = appointmentId ? byId.get(appointmentId) : undefined;
      const read = await readForMember(tx, scope, row, kind, member);
      const together =
        member && news && togetherForMember(kind, news.appointment, companions, member, timeZone);
      return { ...row, kind, member, news, together, ...read };
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
