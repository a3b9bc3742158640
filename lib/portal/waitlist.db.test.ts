import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { notification, professionalService, service } from "@/db/schema";
import { readTenant, withTenant } from "@/db/scope";
import { drainWholly } from "@/lib/notifications/drain-wholly";
import {
  clientScope,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { joinWaitlist } from "./join-waitlist";
import { leaveWaitlist } from "./leave-waitlist";
import { loadWishes } from "./reads";
import { ownWishInput, publicWishInput, type WishInput } from "./wish-schema";

let ours: TestTenant;
let theirs: TestTenant;

beforeAll(async () => {
  [ours, theirs] = await Promise.all([createTenant(), createTenant()]);
});

test("a client joins once for the same, sees it, and leaves", async () => {
  const scope = clientScope(ours);
  const input = wish(ours, { weekdays: ["1", "3"], part: "morning" });
  for (let time = 0; time < 2; time += 1) {
    expect(await joinWaitlist(scope, input)).toEqual({ ok: true, value: null });
  }
  const wishes = await loadWishes(scope, [ours.clientId]);
  expect(wishes).toMatchObject([{ weekdays: [1, 3], startMinute: 0, endMinute: 720 }]);
  const [{ id = "" } = {}] = wishes;
  expect(await leaveWaitlist(scope, { entryId: id })).toMatchObject({ ok: true });
  expect(await loadWishes(scope, [ours.clientId])).toEqual([]);
  expect(await leaveWaitlist(scope, { entryId: id })).toMatchObject({ code: "not_found" });
});

test("another's entry is left as it is, here and elsewhere, as if it did not exist", async () => {
  await joinWaitlist(clientScope(theirs), wish(theirs));
  const [{ id = "" } = {}] = await loadWishes(clientScope(theirs), [theirs.clientId]);
  const stranger = clientScope({ ...theirs, clientId: randomUUID() });
  const answers = [
    await leaveWaitlist(stranger, { entryId: id }),
    await leaveWaitlist(clientScope(ours), { entryId: id }),
    await leaveWaitlist(clientScope(ours), { entryId: randomUUID() }),
    await leaveWaitlist(publicScope(theirs), { entryId: id }),
  ];
  for (const answer of answers) expect(answer).toEqual({ ok: false, code: "not_found" });
  expect(await loadWishes(clientScope(theirs), [theirs.clientId])).toHaveLength(1);
});

test("somebody on the public page joins; known or not, the answer is the same", async () => {
  const here = await createTenant();
  const join = (name: string, email: string) =>
    joinWaitlist(
      publicScope(here),
      publicWishInput.parse({
        ...typed(here),
        client: { name, email, phone: "809 555 0123" },
      }),
    );
  const known = await join("Ana Ríos", "ana@ejemplo.example");
  expect(known).toEqual({ ok: true, value: null });
  expect(await join("Persona Nueva", "nueva@ejemplo.example")).toEqual(known);
  expect(await loadWishes(clientScope(here), [here.clientId])).toHaveLength(1);
});

test("nobody waits for what is not offered, for another practice's, or for days past", async () => {
  const hidden = randomUUID();
  await withTenant(memberScope(ours), (tx) =>
    tx.insert(service).values({
      ...{ tenantId: ours.tenant.id, id: hidden, name: "Oculto", active: false },
      ...{ durationMinutes: 30, stepMinutes: 30 },
    }),
  );
  const scope = clientScope(ours);
  for (const serviceId of [hidden, theirs.serviceId, randomUUID()]) {
    expect(await joinWaitlist(scope, wish(ours, { serviceId }))).toMatchObject({
      code: "not_found",
    });
  }
  const withTheirs = wish(ours, { professionalId: theirs.professionalId });
  expect(await joinWaitlist(scope, withTheirs)).toMatchObject({ code: "not_found" });
  const past = wish(ours, { from: "2026-02-01", to: "2026-02-20" });
  expect(await joinWaitlist(scope, past)).toMatchObject({ code: "in_the_past" });
});

test("who does not give the service is told, so that another can be chosen", async () => {
  const here = await createTenant({ professionals: 2 });
  const { professionalId } = here;
  await withTenant(memberScope(here), (tx) =>
    tx.delete(professionalService).where(eq(professionalService.professionalId, professionalId)),
  );
  const answer = await joinWaitlist(clientScope(here), wish(here, { professionalId }));
  expect(answer).toEqual({ ok: false, code: "unknown_professional" });
});

test("whoever asks for themselves waits for five things at most", async () => {
  const here = await createTenant({ professionals: 6 });
  const scope = clientScope(here);
  const answers = [];
  for (const professionalId of here.professionalIds) {
    answers.push(await joinWaitlist(scope, wish(here, { professionalId })));
  }
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  expect(answers.at(-1)).toMatchObject({ code: "too_many_waiting" });
});

test.each([
  [{ to: "2026-03-01" }, "to"],
  [{ to: "2028-03-01" }, "to"],
  [{ from: "ayer" }, "from"],
  [{ weekdays: ["8"] }, "weekdays"],
  [{ part: "noche" }, "part"],
])("%j is told at its field", (given, field) => {
  const parsed = ownWishInput.safeParse({ ...typed(ours), ...given });
  expect(parsed.error?.issues[0]?.path[0]).toBe(field);
});

function typed(at: TestTenant) {
  return { serviceId: at.serviceId, professionalId: "any", from: "2026-03-03" };
}

test("who joins on the public page gets one mail with the way off the list, and none once they left", async () => {
  const here = await createTenant();
  const ana = { name: "Ana Ríos", email: "ana@ejemplo.example", phone: "809 555 0123" };
  const join = (client: object) =>
    joinWaitlist(publicScope(here), publicWishInput.parse({ ...typed(here), client }));
  for (let time = 0; time < 2; time += 1) expect(await join(ana)).toMatchObject({ ok: true });
  expect(await drainWholly(here.tenant.id, { maxRounds: 3 })).toMatchObject({ sent: 1 });
  const [mail, ...more] = await mailsOf(here);
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ status: "sent", payload: { to: ana.email } });
  const payload = { subject: "", text: "", ...mail?.payload };
  expect(payload.subject).toBe("Estás en la lista de espera de Clínica de Prueba");
  expect(payload.text).toContain("Consulta");
  expect(payload.text).toMatch(/\/i\/\S+\/waitlist/);

  const scope = clientScope(here);
  const [entry] = await loadWishes(scope, [here.clientId]);
  await leaveWaitlist(scope, { entryId: entry?.id ?? "" });
  await join(ana);
  const [again] = await loadWishes(scope, [here.clientId]);
  await leaveWaitlist(scope, { entryId: again?.id ?? "" });
  expect(await drainWholly(here.tenant.id, { maxRounds: 3 })).toMatchObject({
    sent: 0,
    skipped: 1,
  });

  await joinWaitlist(scope, wish(here));
  expect(await mailsOf(here)).toHaveLength(2);
});

function mailsOf(at: TestTenant) {
  return readTenant(publicScope(at), (tx) =>
    tx.select().from(notification).where(eq(notification.kind, "waitlisted")),
  );
}

function wish(at: TestTenant, given: Record<string, unknown> = {}): WishInput {
  return ownWishInput.parse({ ...typed(at), ...given });
}
