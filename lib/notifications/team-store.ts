import "server-only";
import { and, asc, eq, gt, gte, inArray, lt, sql } from "drizzle-orm";
import { preparedOn } from "@/db/prepared";
import { appointment, client, professional, service } from "@/db/schema";
import type { TenantScope, Tx } from "@/db/scope";
import type { StaffKind } from "@/lib/core/notifications/kinds";
import { type Actor, type MemberRole, maySeeProfessional } from "@/lib/core/tenancy/permissions";
import type { LocalDate } from "@/lib/core/time/civil";
import { toMs } from "@/lib/core/time/epoch";
import { daysInterval } from "@/lib/core/time/zone";

/** Somebody of the team to whom a message goes. */
export type Member = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly actor: Actor;
  /** What they do without. */
  readonly kindsOff: readonly StaffKind[];
  /** Whose appointments they hear of, as far as they may see them. */
  readonly professionalIds: readonly string[];
};

type MemberRow = {
  readonly userId: string;
  readonly name: string;
  readonly email: string;
  readonly locale: string;
  readonly membershipId: string;
  readonly role: MemberRole;
  readonly professionalId: string | null;
  readonly attendsAll: boolean;
  readonly kindsOff: StaffKind[];
  readonly granted: string[];
  readonly followed: string[];
};

/** Members that are still of the team; no query where nobody is asked for. */
export async function readMembers(
  tx: Tx,
  scope: TenantScope,
  userIds: readonly string[],
): Promise<readonly Member[]> {
  if (userIds.length === 0) return [];
  const { tenant } = scope;
  const rows = await preparedOn(tx)<MemberRow[]>`
    SELECT a.user_id AS "userId", a.name, a.email, a.locale, m.id AS "membershipId", m.role,
      m.professional_id AS "professionalId", m.attends_all AS "attendsAll", m.kinds_off AS "kindsOff",
      ARRAY(SELECT g.professional_id FROM membership_grant g
        WHERE g.tenant_id = ${tenant.id} AND g.membership_id = m.id) AS granted,
      CASE WHEN m.follows_all
        THEN ARRAY(SELECT p.id FROM professional p WHERE p.tenant_id = ${tenant.id})
        ELSE ARRAY(SELECT f.professional_id FROM membership_follow f
          WHERE f.tenant_id = ${tenant.id} AND f.membership_id = m.id)
      END AS followed
    FROM app.member_accounts(${[...userIds]}::uuid[]) a
    JOIN membership m ON m.tenant_id = ${tenant.id} AND m.user_id = a.user_id`.execute();
  return rows.map((row) => memberOf(scope, row));
}

function memberOf({ tenant }: TenantScope, row: MemberRow): Member {
  const { userId, name, email, locale, membershipId, role, professionalId, kindsOff } = row;
  const grants = row.attendsAll ? "all" : row.granted;
  const seat = { userId, membershipId, role, professionalId, grants, name } as const;
  const actor: Actor = { kind: "member", ...seat };
  const heard = [...new Set([...(professionalId ? [professionalId] : []), ...row.followed])];
  const professionalIds = heard.filter((id) => maySeeProfessional({ actor, tenant }, id));
  return { userId, name, email, locale, actor, kindsOff, professionalIds };
}

export type AgendaLine = Awaited<ReturnType<typeof readAgenda>>[number];

/** What is still to come of a local day for whom somebody hears of, by start. */
export async function readAgenda(
  tx: Tx,
  { tenant }: TenantScope,
  { professionalIds }: Pick<Member, "professionalIds">,
  day: LocalDate,
) {
  if (professionalIds.length === 0) return [];
  const { startMinute, endMinute } = daysInterval(day, day, tenant.timeZone);
  return tx
    .select({
      id: appointment.id,
      status: appointment.status,
      startsAt: appointment.startsAt,
      endsAt: appointment.endsAt,
      client: { name: client.name },
      service: { name: service.name },
      professional: { id: professional.id, name: professional.name, title: professional.title },
    })
    .from(appointment)
    .innerJoin(client, and(eq(client.tenantId, tenant.id), eq(client.id, appointment.clientId)))
    .innerJoin(
      professional,
      and(eq(professional.tenantId, tenant.id), eq(professional.id, appointment.professionalId)),
    )
    .innerJoin(service, and(eq(service.tenantId, tenant.id), eq(service.id, appointment.serviceId)))
    .where(
      and(
        eq(appointment.tenantId, tenant.id),
        inArray(appointment.professionalId, [...professionalIds]),
        inArray(appointment.status, ["pending", "confirmed", "arrived", "in_progress"]),
        gte(appointment.startsAt, new Date(toMs(startMinute))),
        lt(appointment.startsAt, new Date(toMs(endMinute))),
        gt(appointment.endsAt, sql`now()`),
      ),
    )
    .orderBy(asc(appointment.startsAt), asc(professional.position), asc(appointment.id));
}
