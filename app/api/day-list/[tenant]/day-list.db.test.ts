import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { endSession } from "@/lib/auth/end-session";
import { readSessionId } from "@/lib/auth/session-cookie";
import { listSecretCookie, marksSecretCookie } from "@/lib/core/offline/kept-here";
import type { OfflineList } from "@/lib/core/offline/offline-list";
import { createMember, createTenant, type TestTenant } from "@/tests/factories";
import { beginRequest, request } from "@/tests/factories/request";
import { carrySession, logInAs, openSession } from "@/tests/factories/sessions";
import { POST } from "./marks/route";
import { GET } from "./route";

let here: TestTenant;
let elsewhere: TestTenant;

beforeAll(async () => {
  [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
});
beforeEach(beginRequest);
afterAll(closePool);

describe.each([
  ["the list", () => GET(new Request(listUrl), context())],
  ["the marks", () => POST(posted(), context())],
])("%s, called by itself,", (_, call) => {
  test.each(["owner", "staff", "professional"] as const)("answers a %s", async (role) => {
    await logInAs(here, role);
    expect((await call()).status).toBe(200);
  });

  test("does not exist for another practice's team, and asks who is nobody to log in", async () => {
    await logInAs(elsewhere, "owner");
    expect(await problemOf(await call())).toEqual([404, "not_found"]);
    request.cookies.clear();
    expect(await problemOf(await call())).toEqual([401, "unauthenticated"]);
  });

  test("takes what opens a kept list from whose login is over", async () => {
    await logInAs(here, "staff");
    await GET(new Request(listUrl), context());
    expect(request.cookies.has(listSecretCookie)).toBe(true);
    await endSession((await readSessionId()) ?? "");
    expect((await call()).status).toBe(401);
    expect(request.cookies.has(listSecretCookie)).toBe(false);
    expect(request.cookies.has(marksSecretCookie)).toBe(false);
  });
});

test("a list opens with a secret of its login alone, marks with one of the person in every login", async () => {
  const user = await createMember(here, "professional");
  const given = [];
  for (const sessionId of [await openSession(user), await openSession(user)]) {
    beginRequest();
    await carrySession(sessionId);
    const list: OfflineList = await (await GET(new Request(listUrl), context())).json();
    expect(list.owner).toBe(user.membershipId);
    expect(JSON.stringify(list)).not.toContain(request.cookies.get(listSecretCookie));
    given.push([listSecretCookie, marksSecretCookie].map((name) => request.cookies.get(name)));
  }
  const [[firstList, firstMarks] = [], [secondList, secondMarks] = []] = given;
  expect(firstList).toMatch(/^[\w-]{43}$/);
  expect(secondList).not.toBe(firstList);
  expect(secondMarks).toBe(firstMarks);
});

test.each([
  ["from another site", { origin: "https://evil.example" }],
  ["from nowhere", {}],
])("marks sent %s are refused, whoever is logged in", async (_, headers) => {
  await logInAs(here, "owner");
  expect(await problemOf(await POST(posted({ headers }), context()))).toEqual([
    403,
    "missing_origin",
  ]);
});

test.each([
  ["a form", { type: "text/plain" }, 415],
  ["no JSON", { body: "{" }, 400],
  ["none", { body: JSON.stringify({ sentAtMs: 1, marks: [] }) }, 422],
  ["too many", { body: JSON.stringify({ sentAtMs: 1, marks: Array(13).fill(sealed()) }) }, 422],
  ["too much", { body: JSON.stringify({ marks: "x".repeat(20_000) }) }, 413],
])("%s is answered as a problem", async (_, given, status) => {
  await logInAs(here, "staff");
  const response = await POST(posted(given), context());
  expect(response.status).toBe(status);
  expect(response.headers.get("content-type")).toContain("application/problem+json");
});

const listUrl = "http://localhost:3000/api/day-list/x";

function context() {
  return { params: Promise.resolve({ tenant: here.tenant.slug }) };
}

function posted(given: { body?: string; type?: string; headers?: Record<string, string> } = {}) {
  const { type = "application/json", headers = { origin: "http://localhost:3000" } } = given;
  return new Request(`${listUrl}/marks`, {
    method: "POST",
    headers: { "Content-Type": type, host: "localhost:3000", ...headers },
    body: given.body ?? JSON.stringify({ sentAtMs: 1, marks: [sealed()] }),
  });
}

/** Good in form; nobody can open it. */
function sealed() {
  return { id: randomUUID(), nonce: "AAAAAAAAAAAAAAAA", box: "AAAA" };
}

async function problemOf(response: Response): Promise<[number, string]> {
  return [response.status, (await response.json()).code];
}
