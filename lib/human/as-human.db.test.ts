import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import type { TenantScope } from "@/db/scope";
import { searchProof } from "@/lib/core/human/proof";
import { fail, ok } from "@/lib/core/result";
import { createTenant, publicScope, type TestTenant } from "@/tests/factories";
import { asHuman } from "./as-human";
import { formToken } from "./form-token";

let at: TestTenant;
let elsewhere: TestTenant;

beforeAll(async () => {
  at = await createTenant();
  elsewhere = await createTenant();
});
afterAll(closePool);

// Ahead of the database: windows of days past are tidied away.
const nowMs = Date.UTC(2096, 2, 2, 12);

test("a form without a proof is taken from who needed two seconds, with one at once", async () => {
  const token = formToken(at.tenant.id, nowMs);
  expect(await sent({ formToken: token })).toBe("too_fast");
  expect(await sent({ formToken: token }, { scope: later(1_999) })).toBe("too_fast");
  expect(await sent({ formToken: token }, { scope: later(2_000) })).toBe("ok");
  expect(await sent({ formToken: token, proof: searchProof(token, 0, 1e6) })).toBe("ok");
});

test("a field that nobody sees, a forged, foreign or old token are refused", async () => {
  const token = formToken(at.tenant.id, nowMs);
  const scope = later(60_000);
  expect(await sent({ formToken: token, homepage: "https://spam.example" }, { scope })).toBe(
    "looks_automated",
  );
  const foreign = formToken(elsewhere.tenant.id, nowMs);
  const [moment, id, seal] = token.split(".");
  const younger = [(nowMs - 3_600_000).toString(36), id, seal].join(".");
  for (const formToken of [undefined, "", "a.b.c", `${moment}.${id}`, foreign, younger]) {
    expect(await sent({ formToken }, { scope })).toBe("form_expired");
  }
  expect(await sent({ formToken: token }, { scope: later(25 * 3_600_000) })).toBe("form_expired");
});

test("one form is tried some times and no more", async () => {
  const token = formToken(at.tenant.id, nowMs);
  const proof = searchProof(token, 0, 1e6);
  const outcomes = [];
  for (let n = 0; n < 21; n += 1) outcomes.push(await sent({ formToken: token, proof }));
  expect(outcomes.slice(0, 20)).toEqual(Array(20).fill("ok"));
  expect(outcomes[20]).toBe("rate_limited");
});

test("without proofs an address sends few forms, and another address is not in its way", async () => {
  const address = randomUUID();
  const scope = later(60_000);
  const send = (from: string) =>
    sent({ formToken: formToken(at.tenant.id, nowMs) }, { scope, from });
  const outcomes = [];
  for (let n = 0; n < 13; n += 1) outcomes.push(await send(address));
  expect(outcomes.filter((each) => each === "ok")).toHaveLength(12);
  expect(outcomes[12]).toBe("rate_limited");
  expect(await send(randomUUID())).toBe("ok");
});

test("a contact and a device book some times a day; what was refused does not count", async () => {
  const email = `${randomUUID()}@correo.example`;
  const device = randomUUID();
  const refused = await book({ email }, { device, verb: async () => fail("slot_taken") });
  expect(refused).toBe("slot_taken");
  const outcomes = [];
  for (let n = 0; n < 13; n += 1) outcomes.push(await book({ email }, {}));
  expect(outcomes.filter((each) => each === "ok")).toHaveLength(12);
  expect(outcomes[12]).toBe("rate_limited");
  const ofDevice = [];
  for (let n = 0; n < 21; n += 1) ofDevice.push(await book({}, { device }));
  expect(ofDevice.filter((each) => each === "ok")).toHaveLength(20);
  expect(ofDevice[20]).toBe("rate_limited");
});

type Given = {
  readonly scope?: TenantScope;
  readonly from?: string;
  readonly device?: string;
  readonly verb?: () => Promise<
    ReturnType<typeof ok<null>> | ReturnType<typeof fail<"slot_taken">>
  >;
};

async function sent(
  form: { formToken?: string | undefined; proof?: string | undefined; homepage?: string },
  { scope = publicScope(at, nowMs), from = randomUUID(), device, verb }: Given = {},
  client: { email?: string } = {},
): Promise<string> {
  const send = asHuman(verb ?? (async () => ok(null)), async () => ({ address: from, device }));
  const outcome = await send(scope, { ...form, client });
  return outcome.ok ? "ok" : outcome.code;
}

function book(client: { email?: string }, given: Given) {
  return sent(
    { formToken: formToken(at.tenant.id, nowMs) },
    { scope: later(60_000), ...given },
    client,
  );
}

function later(ms: number) {
  return publicScope(at, nowMs + ms);
}
