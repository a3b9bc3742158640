import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { memberSeat } from "@/db/lookups";
import type { TenantScope } from "@/db/scope";
import { findAppointments } from "@/lib/appointments/find-appointments";
import { loadAgenda } from "@/lib/appointments/load-agenda";
import { loadDayList } from "@/lib/appointments/load-day-list";
import { loadAppointment, loadClientAppointments } from "@/lib/appointments/reads";
import { loadOpenings } from "@/lib/availability/load-openings";
import { loadSpecialHours } from "@/lib/availability/load-special-hours";
import { loadTimeOff } from "@/lib/availability/load-time-off";
import { loadWeeklyHours, loadWeeks } from "@/lib/availability/load-weekly-hours";
import { loadClients } from "@/lib/clients/reads";
import { loadAttending } from "@/lib/queue/load-attending";
import { loadDesk } from "@/lib/queue/load-desk";
import { loadRefilling } from "@/lib/waitlist/load-refilling";
import { loadWaitlist } from "@/lib/waitlist/load-waitlist";
import { createMember, createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { openSession } from "@/tests/factories/sessions";
import { type Side, sideOf } from "@/tests/roles/world";
import { loadTeam } from "./reads";
import { grantsSeen, saveGrants } from "./save-grants";

let at: TestTenant;
let mine: Side;
let other: Side;
/** Of the other professional: with a client who has been with both. */
let theirs: string;

beforeAll(async () => {
  at = await createTenant({
    professionals: 2,
    tenant: { waitlistRefills: true },
    hours: { startMinute: 360, endMinute: 1320 },
  });
  const [first = "", second = ""] = at.professionalIds;
  [mine, other] = [sideOf(at, first), sideOf(at, second)];
  // Their client is in one place at a time.
  other.hours();
  for (const side of [mine, other]) {
    await side.bookToday();
    await side.walkIn();
    await side.entry();
    await side.offer();
    await side.opened();
    await side.away();
    await side.specialDate();
    const { id } = await side.book({ clientId: at.clientId, client: undefined });
    theirs = id;
  }
});
afterAll(closePool);

const week = { from: "2026-03-02", to: "2026-03-08" } as const;

const reads: Readonly<Record<string, (scope: TenantScope) => Promise<unknown>>> = {
  agenda: (scope) => loadAgenda(scope, week),
  "agenda of whom was asked": (scope) =>
    loadAgenda(scope, { ...week, professionalIds: at.professionalIds }),
  month: (scope) => loadAgenda(scope, { ...week, mostPerDate: 3 }),
  "search of the agenda": (scope) => findAppointments(scope, { text: "Ana Ríos" }),
  "client's story": (scope) => loadClientAppointments(scope, at.clientId),
  "day list": (scope) =>
    loadDayList(scope, { date: "2026-03-02", professionalIds: at.professionalIds }),
  desk: loadDesk,
  "view of who attends": (scope) => loadAttending(scope, {}),
  "waiting list": loadWaitlist,
  "freed times and offers": loadRefilling,
  openings: loadOpenings,
  absences: loadTimeOff,
  "special hours": loadSpecialHours,
  "weekly hours": loadWeeks,
};

describe.each(Object.entries(reads))("the %s", (name, read) => {
  const shown = async (scope: TenantScope) => JSON.stringify(await read(scope));

  test("shows staff nothing of whom they do not work for", async () => {
    const text = await shown(memberScope(at, "staff", { grants: [mine.professionalId] }));
    expect(text).toMatch(ofSide(mine));
    expect(text).not.toMatch(ofSide(other));
  });

  test("shows the owner, and staff for all, everything", async () => {
    for (const role of ["owner", "staff"] as const) {
      const text = await shown(memberScope(at, role));
      expect(text).toMatch(ofSide(mine));
      if (name !== "view of who attends") expect(text).toMatch(ofSide(other));
    }
  });

  test("shows who works for nobody nobody", async () => {
    const text = await shown(memberScope(at, "staff", { grants: [] }));
    expect(text).not.toMatch(ofSide(mine));
    expect(text).not.toMatch(ofSide(other));
  });
});

/** By id, or by the name where that is all that is shown. */
function ofSide({ professionalId }: Side): RegExp {
  return new RegExp(
    `${professionalId}|Profesional ${1 + at.professionalIds.indexOf(professionalId)}`,
  );
}

test("an appointment of somebody else's is answered as one that does not exist", async () => {
  const staff = memberScope(at, "staff", { grants: [mine.professionalId] });
  expect(await loadAppointment(staff, theirs)).toBeUndefined();
  expect(await loadWeeklyHours(staff, other.professionalId)).toBeUndefined();
});

test("a colleague's is shown with nothing to do, once professionals see each other's, and not to other staff", async () => {
  const open = { tenant: { ...at.tenant, professionalsSeeOthers: true } };
  const doctor = { professionalId: mine.professionalId };
  expect(await loadAppointment(memberScope(at, "professional", doctor), theirs)).toBeUndefined();
  const seen = await loadAppointment(memberScope(open, "professional", doctor), theirs);
  expect(seen?.options).toMatchObject({ act: false, move: false, cancel: false, accept: false });
  expect(seen?.options.steps).toEqual([]);
  const { appointments } = await loadAgenda(memberScope(open, "professional", doctor), week);
  expect(appointments.map(({ id }) => id)).toContain(theirs);
  const staff = memberScope(open, "staff", { grants: [mine.professionalId] });
  expect(await loadAppointment(staff, theirs)).toBeUndefined();
});

test("a client's next appointment is told only where it is theirs to see", async () => {
  const nextOf = async (grants: "all" | string[]) => {
    const asked = { text: "Ana Ríos", page: 1 };
    const { clients } = await loadClients(memberScope(at, "staff", { grants }), asked);
    return clients.find(({ id }) => id === at.clientId)?.next ?? null;
  };
  expect(await nextOf("all")).not.toBeNull();
  expect(await nextOf([])).toBeNull();
});

describe("granting", () => {
  test("holds from the next request on, of the session that was open before", async () => {
    const member = await createMember(at, "staff");
    const session = await openSession(member);
    const granted = async () => (await memberSeat(session, at.tenant.slug))?.granted;
    expect(await granted()).toBeNull();
    await grant(member, [mine.professionalId]);
    expect(await granted()).toEqual([mine.professionalId]);
    await grant(member, []);
    expect(await granted()).toEqual([]);
    await grant(member, "all");
    expect(await granted()).toBeNull();
  });

  test("is of staff alone, of this practice's professionals, and of who has a seat", async () => {
    const doctor = await createMember(at, "professional");
    expect(await grant(doctor, [mine.professionalId])).toMatchObject({ code: "not_found" });
    const staff = await createMember(at, "staff");
    const elsewhere = await createTenant();
    expect(await grant(staff, [elsewhere.professionalId])).toMatchObject({ code: "not_found" });
    expect(await grant(await createMember(elsewhere, "staff"), [])).toMatchObject({
      code: "not_found",
    });
  });

  test("tells when somebody else granted meanwhile, and overwrites nothing", async () => {
    const staff = await createMember(at, "staff");
    const first = await grant(staff, [mine.professionalId], await seenOf(staff));
    expect(first.ok).toBe(true);
    const stale = await grant(staff, [other.professionalId], "stale");
    expect(stale).toMatchObject({ code: "version_conflict" });
    const { members } = await loadTeam(memberScope(at));
    const found = members.find(({ id }) => id === staff.membershipId);
    expect(found?.grants.professionalIds).toEqual([mine.professionalId]);
  });
});

type Member = { readonly membershipId: string };

function grant({ membershipId }: Member, whom: "all" | readonly string[], seen?: string) {
  const some = whom === "all" ? [] : [...whom];
  const attends = whom === "all" ? "all" : "some";
  return saveGrants(memberScope(at), { membershipId, attends, professionalIds: some, seen });
}

async function seenOf({ membershipId }: Member): Promise<string | undefined> {
  const { members } = await loadTeam(memberScope(at));
  const found = members.find(({ id }) => id === membershipId);
  return found && grantsSeen(found.grants);
}
