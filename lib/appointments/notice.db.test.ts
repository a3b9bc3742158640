import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { notification } from "@/db/schema";
import { type TenantScope, withTenant } from "@/db/scope";
import { booked, wish } from "@/tests/booking/wishes";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { cancelAppointment } from "./cancel-appointment";
import { giveNotice } from "./give-notice";
import { loadAppointment } from "./reads";
import { rescheduleAppointment } from "./reschedule-appointment";
import { withholdNotice } from "./withhold-notice";

// It is Monday 2 March 2026, 08:00 in Santo Domingo; reminders go out a day before.
let at: TestTenant;
let desk: TenantScope;

beforeAll(async () => {
  at = await createTenant({ tenant: { reminderHours: [24] } });
  desk = memberScope(at, "staff");
});
afterAll(closePool);

const book = (start: string, given: Parameters<typeof wish>[2] = {}, scope = desk) =>
  booked(scope, wish(at, start, given));
const move = (id: string, start: string, given = {}, scope = desk) =>
  rescheduleAppointment(scope, { appointmentId: id, start, ...given });

const rowsOf = (id: string) =>
  withTenant(desk, (tx) =>
    tx.select().from(notification).where(eq(notification.appointmentId, id)),
  );
const pending = async (id: string) =>
  (await rowsOf(id))
    .filter(({ status }) => status === "pending")
    .map(({ kind, forVersion }) => `${kind} v${forVersion}`)
    .sort();
const told = async (id: string) =>
  (await loadAppointment(desk, id))?.history.map(({ kind, clientTold }) => [kind, clientTold]);
/** As if the drain had done its work. */
const send = (id: string) =>
  withTenant(desk, (tx) =>
    tx.update(notification).set({ status: "sent" }).where(eq(notification.appointmentId, id)),
  );

describe("a booking by the team", () => {
  test("owes no confirmation where the client is not told, and its reminders all the same", async () => {
    const { id } = await book("2027-03-01T09:00", { tellsClient: false });
    expect(await pending(id)).toEqual(["reminder v1"]);
    expect(await told(id)).toEqual([["booked", false]]);
  });

  test("tells unless somebody chooses otherwise, or the practice usually does not", async () => {
    const { id } = await book("2027-03-01T10:00");
    expect(await pending(id)).toEqual(["booked v1", "reminder v1"]);
    expect(await told(id)).toEqual([["booked", true]]);
    const quiet = memberScope({ tenant: { ...at.tenant, tellsClients: false } }, "staff");
    const silent = await book("2027-03-01T11:00", {}, quiet);
    expect(await pending(silent.id)).toEqual(["reminder v1"]);
    const chosen = await book("2027-03-01T11:30", { tellsClient: true }, quiet);
    expect(await pending(chosen.id)).toEqual(["booked v1", "reminder v1"]);
  });
});

test("a service's own reminders are owed by booking and by moving; what waits for its client asks for their word", async () => {
  const own = await createTenant({
    ...{ tenant: { reminderHours: [24] }, service: { reminderHours: [48, 3] } },
  });
  const tenant = { ...own.tenant, requiresAcceptance: true };
  const scope = memberScope({ tenant }, "staff");
  const { id } = await booked(
    publicScope({ tenant }, Date.parse("2027-02-20T12:00:00Z")),
    wish(own, "2027-03-01T12:00"),
  );
  const due = async (version: number) =>
    (
      await withTenant(scope, (tx) =>
        tx.select().from(notification).where(eq(notification.appointmentId, id)),
      )
    )
      .filter(({ forVersion }) => forVersion === version)
      .map(({ kind, dueAt }) => (kind === "reminder" ? `reminder ${dueAt.toISOString()}` : kind))
      .sort();
  expect(await due(1)).toEqual([
    ...[
      "needs_acceptance",
      "reminder 2027-02-27T16:00:00.000Z",
      "reminder 2027-03-01T13:00:00.000Z",
    ],
  ]);
  await move(id, "2027-03-08T12:00", {}, scope);
  expect(await due(2)).toEqual([
    ...["moved", "reminder 2027-03-06T16:00:00.000Z", "reminder 2027-03-08T13:00:00.000Z"],
  ]);
});

describe("a move by the team", () => {
  test("without a word owes the reminder of the new time alone, and its history says so", async () => {
    const { id } = await book("2027-03-02T09:00");
    await send(id);
    expect(await move(id, "2027-03-03T09:00", { tellsClient: false })).toMatchObject({
      value: { version: 2, notice: "withheld" },
    });
    expect(await pending(id)).toEqual(["reminder v2"]);
    expect(await told(id)).toEqual([
      ["booked", true],
      ["rescheduled", false],
    ]);
  });

  test("without a word still tells of a booking that nobody was told of yet, at its new time", async () => {
    const { id } = await book("2027-03-02T10:00");
    await move(id, "2027-03-03T10:00", { tellsClient: false });
    expect(await pending(id)).toEqual(["booked v2", "reminder v2"]);
  });

  test("says whether it could tell anybody", async () => {
    const caller = { client: { name: "Sin Correo", phone: "+18095550177" } };
    const { id } = await book("2027-03-02T11:00", caller);
    expect(await move(id, "2027-03-03T11:00")).toMatchObject({ value: { notice: "unreachable" } });
  });

  test("keeps its message back as long as it can be undone with one touch", async () => {
    const { id } = await book("2027-03-02T12:00");
    await move(id, "2027-03-03T12:00", { canBeUndone: true });
    const news = (await rowsOf(id)).find(({ kind }) => kind === "moved");
    const waitMs = (news?.runAt.getTime() ?? 0) - (news?.createdAt.getTime() ?? 0);
    expect(waitMs).toBeGreaterThanOrEqual(10_000);
    expect(waitMs).toBeLessThan(20_000);
  });
});

describe("undoing a move", () => {
  test("takes its message back where it has not left: the client hears of neither", async () => {
    const { id } = await book("2027-03-04T09:00");
    await send(id);
    await move(id, "2027-03-05T09:00", { canBeUndone: true });
    await move(id, "2027-03-04T09:00", { undoes: true, expectedVersion: 2 });
    expect(await pending(id)).toEqual(["reminder v3"]);
    expect((await told(id))?.at(-1)).toEqual(["rescheduled", false]);
  });

  test("corrects what the client was told already", async () => {
    const { id } = await book("2027-03-04T10:00");
    await move(id, "2027-03-05T10:00");
    await send(id);
    await move(id, "2027-03-04T10:00", { undoes: true, tellsClient: false });
    expect(await pending(id)).toEqual(["moved v3", "reminder v3"]);
  });

  test("leaves the booking's own confirmation owed where that had not left either", async () => {
    const { id } = await book("2027-03-04T11:00");
    await move(id, "2027-03-05T11:00", { canBeUndone: true });
    await move(id, "2027-03-04T11:00", { undoes: true });
    expect(await pending(id)).toEqual(["booked v3", "reminder v3"]);
  });
});

describe("keeping a message back after all", () => {
  test("takes it out of the outbox while it is there, for the version that was seen", async () => {
    const { id } = await book("2027-03-08T09:00");
    await send(id);
    await move(id, "2027-03-09T09:00", { canBeUndone: true });
    const target = { appointmentId: id, expectedVersion: 2 };
    expect(await withholdNotice(desk, { ...target, expectedVersion: 1 })).toMatchObject({
      code: "version_conflict",
    });
    expect(await withholdNotice(desk, target)).toMatchObject({ ok: true });
    expect(await pending(id)).toEqual(["reminder v2"]);
    expect((await told(id))?.at(-1)).toEqual(["notice", false]);
  });

  test("is somebody else's business to a professional of another agenda", async () => {
    const { id } = await book("2027-03-08T11:00");
    const target = { appointmentId: id, expectedVersion: 1 };
    const other = memberScope(at, "professional", { professionalId: randomUUID() });
    expect(await withholdNotice(other, target)).toMatchObject({ code: "not_found" });
    const own = memberScope(at, "professional", { professionalId: at.professionalId });
    expect(await withholdNotice(own, target)).toMatchObject({ ok: true });
  });

  test("is refused once it has left", async () => {
    const { id } = await book("2027-03-08T10:00");
    await move(id, "2027-03-09T10:00");
    await send(id);
    const target = { appointmentId: id, expectedVersion: 2 };
    expect(await withholdNotice(desk, target)).toMatchObject({ code: "already_told" });
  });
});

describe("telling after all", () => {
  test("owes the message that was kept back, once", async () => {
    const { id } = await book("2027-03-09T15:00");
    await send(id);
    await move(id, "2027-03-10T15:00", { tellsClient: false });
    const target = { appointmentId: id, expectedVersion: 2 };
    expect(await giveNotice(desk, target)).toMatchObject({ ok: true });
    expect(await pending(id)).toEqual(["moved v2", "reminder v2"]);
    expect((await told(id))?.at(-1)).toEqual(["notice", true]);
    expect(await giveNotice(desk, { ...target, expectedVersion: 1 })).toMatchObject({
      code: "version_conflict",
    });
  });

  test("owes again what was taken back", async () => {
    const { id } = await book("2027-03-09T17:00");
    await send(id);
    await move(id, "2027-03-10T17:00", { canBeUndone: true });
    const target = { appointmentId: id, expectedVersion: 2 };
    await withholdNotice(desk, target);
    expect(await giveNotice(desk, target)).toMatchObject({ ok: true });
    expect(await pending(id)).toEqual(["moved v2", "reminder v2"]);
  });

  test("says so where nobody can be written to", async () => {
    const caller = { client: { name: "Nadie Escribe", phone: "+18095550176" } };
    const { id } = await book("2027-03-09T16:00", { ...caller, tellsClient: false });
    const target = { appointmentId: id, expectedVersion: 1 };
    expect(await giveNotice(desk, target)).toMatchObject({ code: "unreachable" });
  });
});

describe("a change of a kind that the practice leaves unsaid", () => {
  test("promises nothing, offers no telling after all, and its message stays with its reason", async () => {
    const off = { kindsOff: ["moved" as const, "cancelled" as const] };
    const silent: TenantScope = { ...desk, tenant: { ...desk.tenant, ...off } };
    const { id } = await book("2027-04-05T09:00");
    const moved = await move(id, "2027-04-06T09:00", { tellsClient: true }, silent);
    expect(moved).toEqual({ ok: true, value: { id, version: 2 } });
    expect(await pending(id)).toContain("moved v2");
    const target = { appointmentId: id, expectedVersion: 2 };
    expect(await giveNotice(silent, target)).toMatchObject({ code: "unreachable" });
    await cancelAppointment(silent, { appointmentId: id, reason: "Prueba" });
    expect((await told(id))?.map(([, isTold]) => isTold)).toEqual([true, null, null]);
  });
});

describe("a cancellation", () => {
  test("without a word owes nothing, and its history says so", async () => {
    const { id } = await book("2027-03-10T09:00");
    const input = { appointmentId: id, reason: "Lo pidió", tellsClient: false };
    expect(await cancelAppointment(desk, input)).toMatchObject({ value: { notice: "withheld" } });
    expect(await pending(id)).toEqual([]);
    expect((await told(id))?.at(-1)).toEqual(["cancelled", false]);
  });

  test("by the client themselves is confirmed to them whatever they send", async () => {
    const { id } = await book("2027-03-10T10:00", { client: undefined, clientId: at.clientId });
    await cancelAppointment(clientScope(at), { appointmentId: id, tellsClient: false });
    expect(await pending(id)).toEqual(["cancelled v2"]);
    expect((await told(id))?.at(-1)).toEqual(["cancelled", null]);
  });
});
