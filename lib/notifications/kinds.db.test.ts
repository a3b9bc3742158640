import { eq, type SQL, sql } from "drizzle-orm";
import { afterAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import {
  type NotificationKind,
  type OptionalKind,
  optionalKinds,
  type SwitchableKind,
} from "@/lib/core/notifications/kinds";
import { createMember, createTenant, memberScope, type TestTenant } from "@/tests/factories";
import { comes, happens, mailTo, rowsOf } from "@/tests/factories/notices";
import { bookOwing, changeOwing, owedRows } from "@/tests/factories/owed-appointments";

afterAll(closePool);

function setRow(
  at: TestTenant,
  table: typeof schema.tenant | typeof schema.client,
  where: SQL,
  kindsOff: OptionalKind[],
) {
  return withTenant(memberScope(at), (tx) => tx.update(table).set({ kindsOff }).where(where));
}

function follow(at: TestTenant, membershipId: string) {
  return withTenant(memberScope(at), (tx) =>
    tx.insert(schema.membershipFollow).values({
      ...{ tenantId: at.tenant.id, membershipId, professionalId: at.professionalId },
    }),
  );
}

describe("news for the team", () => {
  test("reach whoever attends and whoever follows them, and nobody else; a subject names no client", async () => {
    const at = await createTenant();
    const attends = await createMember(at, "professional", { professionalId: at.professionalId });
    const follows = await createMember(at, "staff");
    const silent = await createMember(at, "staff");
    await createMember(at, "owner");
    const followsAll = await createMember(at, "owner", { followsAll: true });
    await follow(at, follows.membershipId);
    await follow(at, silent.membershipId);
    await withTenant(memberScope(at), (tx) =>
      tx
        .update(schema.membership)
        .set({ kindsOff: ["staff_booked"] })
        .where(eq(schema.membership.id, silent.membershipId)),
    );
    const { appointmentId } = await bookOwing(at);
    await happens(at, appointmentId, { kind: "booked", actorKind: "visitor" });
    const owed = await rowsOf(at, "staff_booked");
    expect(owed.map(({ userId }) => userId).sort()).toEqual(
      [attends.userId, follows.userId, followsAll.userId].sort(),
    );
    await comes(at, "staff_booked");
    const [mail, ...more] = await mailTo(attends.email);
    expect(more).toEqual([]);
    expect(mail?.subject).toMatch(/^Cita nueva: /);
    expect(mail?.subject).not.toContain("Ana");
    expect(mail?.text).toContain("Ana Ríos");
    expect(mail?.text).toContain(`/agenda?date=`);
    expect(await mailTo(follows.email)).toHaveLength(1);
    expect(await mailTo(followsAll.email)).toHaveLength(1);
  });

  test("tell what clients did, not what the team did", async () => {
    const at = await createTenant();
    await createMember(at, "professional", { professionalId: at.professionalId });
    const { appointmentId } = await bookOwing(at);
    await happens(at, appointmentId, { actorKind: "member" });
    await happens(at, appointmentId, { kind: "accepted" });
    expect(await rowsOf(at, "staff_booked", "staff_moved", "staff_cancelled")).toEqual([]);
  });

  test("of a booking that was cancelled before they left tell the cancellation alone", async () => {
    const at = await createTenant();
    await createMember(at, "professional", { professionalId: at.professionalId });
    const { appointmentId } = await bookOwing(at);
    await happens(at, appointmentId, {});
    await happens(at, appointmentId, { kind: "rescheduled", version: 2 });
    await happens(at, appointmentId, { kind: "cancelled", version: 3, toStatus: "cancelled" });
    const owed = await rowsOf(at, "staff_booked", "staff_moved", "staff_cancelled");
    expect(owed.map(({ kind, status }) => [kind, status])).toEqual([
      ["staff_booked", "cancelled"],
      ["staff_cancelled", "pending"],
    ]);
    await comes(at, "staff_cancelled");
    expect((await rowsOf(at, "staff_cancelled"))[0]).toMatchObject({ status: "sent" });
  });

  test("do not reach who may not see them any more, does without them, or left the team", async () => {
    const at = await createTenant();
    const seats = await Promise.all([1, 2, 3].map(() => createMember(at, "staff")));
    const [lost, left, silent] = seats.map(({ membershipId }) => membershipId) as [
      string,
      string,
      string,
    ];
    for (const each of [lost, left, silent]) await follow(at, each);
    const { appointmentId } = await bookOwing(at);
    await happens(at, appointmentId, {});
    await withTenant(memberScope(at), async (tx) => {
      const { membership } = schema;
      const one = (id: string) => eq(membership.id, id);
      await tx.update(membership).set({ attendsAll: false }).where(one(lost));
      await tx.update(membership).set({ disabledAt: new Date() }).where(one(left));
      await tx
        .update(membership)
        .set({ kindsOff: ["staff_booked"] })
        .where(one(silent));
    });
    await comes(at, "staff_booked");
    const owed = await rowsOf(at, "staff_booked");
    expect(owed.map(({ status, lastError }) => `${status} ${lastError}`).sort()).toEqual([
      ...["skipped not_theirs", "skipped not_theirs", "skipped switched_off"],
    ]);
  });
});

describe("after a visit", () => {
  const completed = { kind: "status_changed", toStatus: "completed", actorKind: "member" } as const;
  const missed = { ...completed, toStatus: "no_show" } as const;

  test("its client is thanked once, some hours later, with a way to book again and to do without", async () => {
    const at = await createTenant({ tenant: { afterVisitHours: 5 } });
    const { appointmentId } = await bookOwing(at);
    await happens(at, appointmentId, completed);
    await happens(at, appointmentId, completed);
    const [owed, ...more] = await rowsOf(at, "thanks");
    expect(more).toEqual([]);
    const waits = (owed?.dueAt.getTime() ?? 0) - (owed?.createdAt.getTime() ?? 0);
    expect(waits).toBe(5 * 3_600_000);
    await comes(at, "thanks");
    const sent = (await rowsOf(at, "thanks"))[0];
    expect(sent).toMatchObject({ status: "sent" });
    expect(sent?.payload).toMatchObject({
      ...{ subject: "Gracias por tu visita a Clínica de Prueba", attachments: [] },
      optOut: { clientId: at.clientId },
    });
    expect(JSON.stringify(sent?.payload)).toContain(`/${at.tenant.slug}/book`);
  });

  test("a slip of the desk thanks nobody, and the true end does", async () => {
    const at = await createTenant();
    const { appointmentId } = await bookOwing(at);
    await happens(at, appointmentId, missed);
    await happens(at, appointmentId, { ...completed, toStatus: "confirmed" });
    await comes(at, "missed");
    expect((await rowsOf(at, "missed"))[0]).toMatchObject({ lastError: "wrong_status" });
    await happens(at, appointmentId, missed);
    expect(await rowsOf(at, "missed")).toMatchObject([{ status: "pending", lastError: null }]);
    await comes(at, "missed");
    expect((await rowsOf(at, "missed"))[0]).toMatchObject({ status: "sent" });
  });

  test("who left no e-mail is written nothing", async () => {
    const at = await createTenant();
    const { appointmentId } = await bookOwing(at);
    await withTenant(memberScope(at), (tx) =>
      tx.update(schema.client).set({ email: null }).where(eq(schema.client.id, at.clientId)),
    );
    await happens(at, appointmentId, completed);
    expect(await rowsOf(at, "thanks")).toEqual([]);
  });
});

describe("messages that did not arrive", () => {
  async function dies(at: TestTenant) {
    const { appointmentId } = await bookOwing(at);
    await withTenant(memberScope(at), (tx) =>
      tx.execute(sql`UPDATE notification SET status = 'dead', last_error = 'Resend answered 422'
        WHERE tenant_id = ${at.tenant.id} AND appointment_id = ${appointmentId} AND kind = 'booked'`),
    );
  }

  test("are told to the desk once an hour at most, counted when it leaves, without a client's data", async () => {
    const at = await createTenant();
    const desk = await createMember(at, "staff");
    await dies(at);
    await dies(at);
    expect(await rowsOf(at, "staff_failures")).toHaveLength(1);
    await comes(at, "staff_failures");
    const [mail] = await mailTo(desk.email);
    expect(mail?.subject).toBe("2 avisos no llegaron en Clínica de Prueba");
    expect(mail?.text).not.toContain("Ana");
    expect(mail?.text).toContain(`/dashboard/${at.tenant.slug}/undelivered`);

    await dies(at);
    await dies(at);
    const [first, next, ...more] = await rowsOf(at, "staff_failures");
    expect(more).toEqual([]);
    expect((next?.dueAt.getTime() ?? 0) - (first?.dueAt.getTime() ?? 0)).toBe(3_600_000);
  });

  test("are no news to who does not look after them, nor once somebody did", async () => {
    const at = await createTenant();
    await createMember(at, "professional", { professionalId: at.professionalId });
    await createMember(at, "owner");
    await dies(at);
    await withTenant(memberScope(at), (tx) =>
      tx.execute(sql`UPDATE notification SET handled_at = now() WHERE tenant_id = ${at.tenant.id}`),
    );
    await comes(at, "staff_failures");
    const owed = await rowsOf(at, "staff_failures");
    expect(owed.map(({ lastError }) => lastError)).toEqual(["nothing_to_tell", "nothing_to_tell"]);
  });
});

describe("what nobody wants", () => {
  test("does not leave: kinds that the practice left unsaid, and the optional ones of who opted out", async () => {
    const at = await createTenant({ tenant: { kindsOff: ["booked"], reminderHours: [24] } });
    const { appointmentId } = await bookOwing(at);
    await withTenant(memberScope(at), (tx) =>
      tx
        .update(schema.client)
        .set({ kindsOff: ["reminder"] })
        .where(eq(schema.client.id, at.clientId)),
    );
    await comes(at, "booked", "reminder");
    const owed = await owedRows(at, appointmentId);
    expect(owed.map(({ kind, status, lastError }) => [kind, status, lastError]).sort()).toEqual([
      ["booked", "skipped", "switched_off"],
      ["reminder", "skipped", "opted_out"],
    ]);
    // What is essential reaches them all the same.
    await changeOwing(at, appointmentId, "moved");
    expect(await comes(at, "moved")).toMatchObject({ sent: 1, skipped: 0 });
    await changeOwing(at, appointmentId, "cancelled");
    expect(await comes(at, "cancelled")).toMatchObject({ sent: 1, skipped: 0 });
  });

  const ends = { kind: "status_changed", actorKind: "member" } as const;
  const owe: Readonly<Partial<Record<NotificationKind, (at: TestTenant) => Promise<unknown>>>> = {
    booked: (at) => bookOwing(at),
    needs_acceptance: (at) => bookOwing(at, { status: "pending" as "confirmed" }),
    accepted: async (at) => {
      const { appointmentId } = await bookOwing(at, { status: "pending" as "confirmed" });
      await changeOwing(at, appointmentId, "accepted");
    },
    reminder: (at) => bookOwing(at),
    moved: async (at) => changeOwing(at, (await bookOwing(at)).appointmentId, "moved"),
    cancelled: async (at) => changeOwing(at, (await bookOwing(at)).appointmentId, "cancelled"),
    thanks: async (at) =>
      happens(at, (await bookOwing(at)).appointmentId, { ...ends, toStatus: "completed" }),
    missed: async (at) =>
      happens(at, (await bookOwing(at)).appointmentId, { ...ends, toStatus: "no_show" }),
  };
  const told = Object.entries(owe) as [SwitchableKind, (at: TestTenant) => Promise<unknown>][];

  test.each(told)(
    "%s: skipped while the practice has it off, sent once it is on",
    async (kind, owes) => {
      const at = await createTenant({ tenant: { kindsOff: [kind], reminderHours: [24] } });
      await owes(at);
      await comes(at, kind);
      expect((await rowsOf(at, kind)).map(({ lastError }) => lastError)).toEqual(["switched_off"]);
      await setRow(at, schema.tenant, eq(schema.tenant.id, at.tenant.id), []);
      const on = { ...at, tenant: { ...at.tenant, kindsOff: [] } };
      await owes(on);
      await comes(on, kind);
      expect((await rowsOf(at, kind)).map(({ status }) => status)).toEqual(["skipped", "sent"]);
    },
  );

  test.each(optionalKinds)(
    "%s: skipped while its client does without it, sent once they take it",
    async (kind) => {
      const at = await createTenant({ tenant: { reminderHours: [24] } });
      const others = optionalKinds.filter((each) => each !== kind);
      const ofClient = eq(schema.client.id, at.clientId);
      await setRow(at, schema.client, ofClient, [kind]);
      await owe[kind]?.(at);
      await comes(at, kind);
      expect((await rowsOf(at, kind)).map(({ lastError }) => lastError)).toEqual(["opted_out"]);
      await setRow(at, schema.client, ofClient, others);
      await owe[kind]?.(at);
      await comes(at, kind);
      expect((await rowsOf(at, kind)).map(({ status }) => status)).toEqual(["skipped", "sent"]);
    },
  );

  test("is told apart: what waits for the client's word is a kind of its own", async () => {
    const at = await createTenant({ tenant: { kindsOff: ["booked"] } });
    const { appointmentId } = await bookOwing(at, { status: "pending" as "confirmed" });
    await comes(at, "needs_acceptance");
    const [owed] = await owedRows(at, appointmentId);
    expect(owed).toMatchObject({ kind: "needs_acceptance", status: "sent" });
  });
});

test("a service's own reminders take the place of the practice's, and none are none", async () => {
  const own = await createTenant({ service: { reminderHours: [48, 3] } });
  const none = await createTenant({ service: { reminderHours: [] } });
  const hours = async (at: TestTenant) => {
    const { appointmentId } = await bookOwing(at, { hoursAhead: 100 });
    const rows = await owedRows(at, appointmentId);
    return rows
      .filter(({ kind }) => kind === "reminder")
      .map(({ dedupeKey }) => dedupeKey.split(":")[3]);
  };
  expect(await hours(own)).toEqual(["48", "3"]);
  expect(await hours(none)).toEqual([]);
});
