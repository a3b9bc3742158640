import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { createMember, createTenant, type TestTenant } from "@/tests/factories";
import { beginRequest, request } from "@/tests/factories/request";
import { carrySession, openSession } from "@/tests/factories/sessions";
import * as exported from "./actions";

const actions = { ...exported };

const ofEverybody: readonly MemberRole[] = ["owner", "professional", "staff"];
const ofDesk: readonly MemberRole[] = ["owner", "staff"];

/** Who may call each, written out again on purpose. */
const allowed: Record<keyof typeof actions, readonly MemberRole[]> = {
  addWalkInAction: ofEverybody,
  callNextAction: ofEverybody,
  callPersonAction: ofEverybody,
  startTurnAction: ofEverybody,
  skipPersonAction: ofEverybody,
  leaveQueueAction: ofEverybody,
  putBackAction: ofEverybody,
  showTicketAction: ofEverybody,
  addScreenAction: ofDesk,
  revokeScreenAction: ofDesk,
  saveQueueSettingsAction: ["owner"],
};
const names = Object.keys(allowed) as (keyof typeof actions)[];

/** Good in form, and of nothing that exists. */
const input = {
  ...{ entryId: randomUUID(), professionalId: randomUUID(), screenId: randomUUID() },
  ...{ client: { name: "Berta Cruz" }, siteId: randomUUID() },
  ...{ queueRule: "arrival", queueGraceMinutes: 5, screenNames: "ticket" },
};

let here: TestTenant;

beforeAll(async () => {
  const [elsewhere, own] = await Promise.all([createTenant(), createTenant()]);
  here = own;
  sessions.set("stranger", await sessionOf(elsewhere, "owner"));
  for (const role of ofEverybody) sessions.set(role, await sessionOf(here, role));
});
beforeEach(beginRequest);
afterAll(closePool);

describe.each(names)("%s, called by itself,", (name) => {
  const call = async () => {
    const answer = await actions[name](here.tenant.slug, null, input);
    return answer.ok ? "ok" : answer.code;
  };

  test.each<MemberRole>(["owner", "professional", "staff"])(
    "knows whether a %s may",
    async (role) => {
      await logIn(role);
      const isRefused = (await call()) === "forbidden";
      expect(isRefused).toBe(!allowed[name].includes(role));
    },
  );

  test("is unknown to another practice, and asks who is nobody to log in", async () => {
    await logIn("stranger");
    expect(await call()).toBe("not_found");
    request.cookies.clear();
    expect(await call()).toBe("unauthenticated");
  });
});

/** A session of each role, and one of the owner of another practice. */
const sessions = new Map<MemberRole | "stranger", string>();

function logIn(as: MemberRole | "stranger"): Promise<void> {
  return carrySession(sessions.get(as) ?? "");
}

async function sessionOf(at: TestTenant, role: MemberRole): Promise<string> {
  return openSession(await createMember(at, role));
}
