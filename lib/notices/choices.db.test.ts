import { eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import * as schema from "@/db/schema";
import { withTenant } from "@/db/scope";
import { essentialKinds } from "@/lib/core/notifications/kinds";
import { optOutToken } from "@/lib/notifications/opt-out-token";
import {
  clientScope,
  createMember,
  createTenant,
  memberScope,
  publicScope,
  type TestTenant,
} from "@/tests/factories";
import { chooseByLink } from "./choose-by-link";
import { chooseForClient } from "./choose-for-client";
import { chooseMessages } from "./choose-messages";
import { loadChoice, loadChoiceByLink } from "./load-choice";
import { loadOwnNotices } from "./load-own-notices";
import { noticesSeen, saveNotices } from "./save-notices";
import { saveOwnNotices } from "./save-own-notices";
import { type SaveOwnNoticesInput, saveNoticesInput } from "./schema";

let at: TestTenant;
let elsewhere: TestTenant;

beforeAll(async () => {
  [at, elsewhere] = await Promise.all([createTenant({ professionals: 2 }), createTenant()]);
});
afterAll(closePool);

async function addClient(email: string | null): Promise<string> {
  const id = crypto.randomUUID();
  await withTenant(memberScope(at), (tx) =>
    tx.insert(schema.client).values({ tenantId: at.tenant.id, id, name: "Luz", email }),
  );
  return id;
}

const isOut = async (clientId: string) =>
  (await loadChoice(memberScope(at), clientId))?.onlyEssentialSince instanceof Date;
const offOf = async (clientId: string) => (await loadChoice(memberScope(at), clientId))?.kindsOff;

describe("a client who wants essential messages only", () => {
  test("says so by the link of a mail, for everybody of their mailbox, and takes it back", async () => {
    const [own, child] = [await addClient("luz@casa.example"), await addClient("luz@casa.example")];
    const stranger = await addClient("otra@casa.example");
    const token = optOutToken(at.tenant.id, own);
    const all = { kindsOff: [], onlyEssentialSince: null };
    expect(await loadChoiceByLink(publicScope(at), token)).toEqual(all);
    const visitor = publicScope(at);
    expect(await chooseByLink(visitor, { token, essentialOnly: true })).toMatchObject({ ok: true });
    expect([await isOut(own), await isOut(child), await isOut(stranger)]).toEqual([
      ...[true, true, false],
    ]);
    const since = await loadChoice(memberScope(at), own);
    await chooseByLink(visitor, { token, essentialOnly: true });
    expect(await loadChoice(memberScope(at), own)).toEqual(since);
    expect(await offOf(own)).toEqual(["reminder", "thanks", "missed"]);
    await chooseByLink(visitor, { token, essentialOnly: false });
    expect(await loadChoice(memberScope(at), own)).toEqual(all);
  });

  test("is nobody to a link that was made up, cut, or of another practice", async () => {
    const own = await addClient(null);
    const token = optOutToken(at.tenant.id, own);
    const forged = `${token.slice(0, -2)}${token.endsWith("AA") ? "BB" : "AA"}`;
    const foreign = optOutToken(elsewhere.tenant.id, own);
    for (const each of [forged, token.slice(0, 60), foreign, ""]) {
      const asked = { token: each, essentialOnly: true };
      expect(await chooseByLink(publicScope(at), asked)).toMatchObject({ code: "not_found" });
    }
    const there = await chooseByLink(publicScope(elsewhere), { token, essentialOnly: true });
    expect(there).toMatchObject({ code: "not_found" });
    expect(await isOut(own)).toBe(false);
  });

  test("says so in their portal or at the desk, which notes it", async () => {
    const own = await addClient("sola@casa.example");
    await chooseMessages(clientScope({ ...at, clientId: own }), { on: [] });
    expect(await isOut(own)).toBe(true);
    const desk = memberScope(at, "staff");
    await chooseForClient(desk, { clientId: own, on: ["reminder", "missed"] });
    expect([await isOut(own), await offOf(own)]).toEqual([false, ["thanks"]]);
    const foreign = { clientId: elsewhere.clientId, on: [] };
    expect(await chooseForClient(desk, foreign)).toMatchObject({ code: "not_found" });
    const audit = await withTenant(memberScope(at), (tx) =>
      tx
        .select()
        .from(schema.auditLog)
        .where(eq(schema.auditLog.subjectId, own))
        .orderBy(schema.auditLog.createdAt),
    );
    expect(audit.map(({ action, actorKind }) => [action, actorKind])).toEqual([
      ["client:messages", "client"],
      ["client:messages", "member"],
    ]);
  });
});

test("a practice's choices are kept whole, and nobody overwrites somebody else's unaware", async () => {
  const here = await createTenant();
  const seen = noticesSeen(here.tenant);
  const input = saveNoticesInput.parse({
    ...{ seen, on: ["booked", "reminder", "staff_agenda", ...essentialKinds], agendaAt: "06:30" },
    ...{ quietFrom: "21:00", quietUntil: "08:00", afterVisitHours: "24" },
    reminders: [
      { amount: "2", unit: "hours" },
      { amount: "7", unit: "days" },
    ],
  });
  expect(await saveNotices(memberScope(here), input)).toEqual({ ok: true, value: null });
  const [saved] = await withTenant(memberScope(here), (tx) =>
    tx.select().from(schema.tenant).where(eq(schema.tenant.id, here.tenant.id)),
  );
  expect(saved).toMatchObject({
    ...{ reminderHours: [168, 2], quietFromMinute: 1260, quietUntilMinute: 480 },
    ...{ agendaMinute: 390, afterVisitHours: 24 },
  });
  expect(saved?.kindsOff).toContain("thanks");
  expect(saved?.kindsOff).not.toContain("booked");
  expect(saved?.kindsOff).not.toContain("moved");
  expect(await saveNotices(memberScope(here), input)).toMatchObject({ code: "version_conflict" });
});

test("a member's choices are their own, and they follow only whom they may see", async () => {
  const [first = "", second = ""] = at.professionalIds;
  const { membershipId, userId } = await createMember(at, "professional", {
    professionalId: first,
  });
  const seat = { membershipId, userId, professionalId: first };
  const scope = memberScope(at, "professional", seat);
  expect(
    await saveOwnNotices(scope, { on: ["staff_agenda"], about: "chosen", follows: [second] }),
  ).toMatchObject({
    code: "not_found",
  });
  expect(
    await saveOwnNotices(scope, { on: ["staff_agenda"], about: "chosen", follows: [] }),
  ).toMatchObject({
    ok: true,
  });
  expect(await loadOwnNotices(scope)).toMatchObject({
    ...{ attends: true, others: [], follows: [] },
    kindsOff: ["staff_booked", "staff_moved", "staff_cancelled", "staff_failures"],
  });
  const staff = await createMember(at, "staff");
  const desk = memberScope(at, "staff", staff);
  await saveOwnNotices(desk, { on: [], about: "chosen", follows: [second] });
  expect(await loadOwnNotices(desk)).toMatchObject({ follows: [second] });
  const foreign: SaveOwnNoticesInput = {
    ...{ on: [], about: "chosen", follows: [elsewhere.professionalId] },
  };
  expect(await saveOwnNotices(desk, foreign)).toMatchObject({ code: "not_found" });
  const everybody: SaveOwnNoticesInput = { on: [], about: "all", follows: [] };
  expect(await saveOwnNotices(scope, everybody)).toMatchObject({ code: "not_found" });
  expect(await saveOwnNotices(desk, everybody)).toMatchObject({ ok: true });
  expect(await loadOwnNotices(desk)).toMatchObject({ followsAll: true, follows: [] });
});
