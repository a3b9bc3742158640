import { randomUUID } from "node:crypto";
import { beforeEach, expect, test } from "vitest";
import { createTenant, publicScope, testNowMs } from "@/tests/factories";
import { beginRequest, request } from "@/tests/factories/request";
import { justBookedHere, rememberBooked } from "./just-booked";
import { isOwnRequest, rememberRequest } from "./own-request";

const email = "marta@ejemplo.example";
const hourMs = 3_600_000;

beforeEach(beginRequest);

test("what a browser booked is its own for an hour, with that e-mail, there, and by no id that somebody copied", async () => {
  const [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
  const id = randomUUID();
  await rememberBooked(publicScope(here), id, email);
  const isOwn = await justBookedHere(publicScope(here));
  expect(isOwn(id, email)).toBe(true);
  expect(isOwn(id, "otra@ejemplo.example")).toBe(false);
  expect(isOwn(randomUUID(), email)).toBe(false);
  expect((await justBookedHere(publicScope(elsewhere)))(id, email)).toBe(false);
  expect((await justBookedHere(publicScope(here, testNowMs + hourMs)))(id, email)).toBe(false);

  const kept = request.cookies.get("citaria-booked") ?? "";
  const later = kept.replace(/\.\d+\./, `.${Math.floor(testNowMs / 1000) + 90_000}.`);
  for (const forged of [id, `${id}.`, later]) {
    request.cookies.set("citaria-booked", forged);
    expect((await justBookedHere(publicScope(here)))(id, email)).toBe(false);
  }
});

test("a request is the own of who asked, not of who reads its id in a mail", async () => {
  const [here, elsewhere] = await Promise.all([createTenant(), createTenant()]);
  const id = randomUUID();
  await rememberRequest(publicScope(here), id);
  expect(await isOwnRequest(publicScope(here), id)).toBe(true);
  expect(await isOwnRequest(publicScope(elsewhere), id)).toBe(false);
  request.cookies.set("citaria-request", id);
  expect(await isOwnRequest(publicScope(here), id)).toBe(false);
});
