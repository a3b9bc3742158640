import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { loadAccountNames } from "@/lib/auth/reads";
import { can, type MemberRole } from "@/lib/core/tenancy/permissions";
import { isUuid } from "@/lib/core/uuid";
import { loadSuppressed } from "@/lib/deliveries/load-suppressed";
import { fingerprintOf } from "@/lib/fingerprint";
import { selectGrants } from "./grant-store";
import { countAhead, isNamed, selectGivable, selectSeats, selectTeam } from "./store";

export type Team = Awaited<ReturnType<typeof loadTeam>>;
export type TeamMember = Team["members"][number];
export type TeamProfessional = Team["professionals"][number];

/** Who attends, and who may enter the dashboard; e-mails only for whoever may edit the team. */
export async function loadTeam(scope: TenantScope) {
  const [professionals, seats, grants] = await readTenant(scope, (tx) =>
    Promise.all([selectTeam(tx, scope), selectSeats(tx, scope), selectGrants(tx, scope)]),
  );
  const accounts = await loadAccountNames(seats.map(({ userId }) => userId));
  const showsEmail = can(scope.actor, "team:edit");
  const returned = showsEmail ? await loadReturned(scope, [...accounts.values()]) : undefined;
  const members = seats.flatMap(({ userId, ...seat }) => {
    const account = accounts.get(userId);
    const own = grants.filter(({ membershipId }) => membershipId === seat.id);
    const professionalIds = own.map(({ professionalId }) => professionalId);
    return account
      ? [
          {
            ...{ ...seat, name: account.name, email: showsEmail ? account.email : null },
            /** What is mailed to them came back, so that they hear nothing. */
            returnsMail: returned?.has(account.email) ?? false,
            grants: { attendsAll: seat.attendsAll, professionalIds },
          },
        ]
      : [];
  });
  return { professionals, members: members.sort(byRole) };
}

function loadReturned(scope: TenantScope, accounts: readonly { readonly email: string }[]) {
  return readTenant(scope, (tx) =>
    loadSuppressed(
      tx,
      scope,
      accounts.map(({ email }) => email),
    ),
  );
}

/** One of the team, their place in the list and what stands ahead; undefined for an id that the tenant does not have. */
export async function loadProfessional(scope: TenantScope, professionalId: string) {
  if (!isUuid(professionalId)) return undefined;
  const [team, appointmentsAhead, isUsed, services] = await readTenant(scope, (tx) =>
    Promise.all([
      selectTeam(tx, scope),
      countAhead(tx, scope, professionalId),
      isNamed(tx, scope, professionalId),
      selectGivable(tx, scope),
    ]),
  );
  const index = team.findIndex(({ id }) => id === professionalId);
  const professional = team[index];
  if (!professional) return undefined;
  const others = team.filter(({ id, active }) => active && id !== professionalId);
  const seen = professionalSeen(team, professionalId);
  const standing = { place: index + 1, places: team.length, appointmentsAhead, isUsed };
  return { professional, seen, services, others, ...standing };
}

/** What a new professional may give. */
export function loadGivable(scope: TenantScope) {
  return readTenant(scope, (tx) => selectGivable(tx, scope));
}

/** A sign of how somebody of the team, their services and their place in the list stood when they were shown. */
export function professionalSeen(
  team: Awaited<ReturnType<typeof selectTeam>>,
  professionalId: string,
): string {
  const index = team.findIndex(({ id }) => id === professionalId);
  const found = team[index];
  if (!found) return "";
  const { weekdays: _, services: __, ...facts } = found;
  return fingerprintOf({ ...facts, index });
}

const roles: readonly MemberRole[] = ["owner", "professional", "staff"];

function byRole(a: { role: MemberRole }, b: { role: MemberRole }): number {
  return roles.indexOf(a.role) - roles.indexOf(b.role);
}
