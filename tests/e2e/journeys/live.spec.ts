import type { Page } from "@playwright/test";
import { calendar, eventOf } from "../support/agenda";
import { attendedPractice } from "../support/attended-practice";
import { bookAt } from "../support/book-at";
import type { Booked } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { newColleague } from "../support/practice";

test("two screens see each other's changes, and what is typed on one stays", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice();
  const booked = await bookAt(request, practice, "10:00");
  const [one, other] = await Promise.all([
    openPage({ account: practice.owner }),
    openPage({ account: await newColleague(practice) }),
  ]);
  await Promise.all([one, other].map((page) => openDay(page, booked)));
  const added = await bookAt(request, practice, "12:00");
  for (const page of [one, other]) await expect(eventOf(page, added)).toBeVisible();

  for (const page of [one, other]) await eventOf(page, booked).click();
  await notesOf(other).fill("Pide la ventana");
  await notesOf(one).fill("Trae los estudios");
  await one.getByRole("button", { name: "Guardar notas" }).click();
  await expect(other.getByText("Cambiaron mientras escribías. Ahora dicen:")).toBeVisible();
  await expect(other.getByText("Trae los estudios")).toBeVisible();
  await expect(notesOf(other)).toHaveValue("Pide la ventana");

  await one.getByRole("button", { name: "Mover", exact: true }).click();
  await one.getByRole("list", { name: "Horarios libres" }).getByRole("button").last().click();
  await one.getByRole("button", { name: "Mover la cita" }).click();
  await expect(other.getByText("Movida")).toBeVisible();
  await expect(notesOf(other)).toHaveValue("Pide la ventana");
});

test("a screen whose line is cut says so, and catches up when it is back", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice();
  const first = await bookAt(request, practice, "09:00");
  const page = await openPage({ account: practice.owner });
  await openDay(page, first);
  await expect(eventOf(page, first)).toBeVisible();

  // The server's own line to the database.
  await database`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'citaria live'`;
  const second = await bookAt(request, practice, "10:00");
  await expect(eventOf(page, second)).toBeVisible();

  await page.context().setOffline(true);
  const third = await bookAt(request, practice, "11:00");
  await expect(page.getByText("Sin conexión: reconectando…")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.context().setOffline(false);
  await expect(eventOf(page, third)).toBeVisible();
  await expect(page.getByText("Sin conexión: reconectando…")).toBeHidden();
});

test("where a proxy cuts streams, a screen asks every few seconds", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice();
  const first = await bookAt(request, practice, "09:00");
  const page = await openPage({ account: practice.owner });
  await page.route("**/api/live/**", (route) =>
    route.request().headers().accept === "text/event-stream"
      ? route.fulfill({ contentType: "text/event-stream", body: ": cut\n\n" })
      : route.continue(),
  );
  await openDay(page, first);
  const second = await bookAt(request, practice, "10:00");
  await expect(eventOf(page, second)).toBeVisible();
});

test("only the team of a practice may listen", async ({ openPage, playwright, baseURL }) => {
  const [practice, foreign] = await Promise.all([attendedPractice(), attendedPractice()]);
  const page = await openPage({ account: practice.owner });
  const ask = (slug: string) => page.request.get(`/api/live/${slug}?rooms=agenda`);
  expect((await ask(practice.slug)).status()).toBe(200);
  expect((await ask(foreign.slug)).status()).toBe(404);
  expect((await ask("no-such-practice")).status()).toBe(404);
  const visitor = await playwright.request.newContext(baseURL ? { baseURL } : {});
  const refused = await visitor.get(`/api/live/${practice.slug}`);
  expect(refused.status()).toBe(401);
  expect(refused.headers()["content-type"]).toContain("application/problem+json");
  await visitor.dispose();
});

async function openDay(page: Page, { slug, start }: Booked): Promise<void> {
  const heard = page.waitForResponse((response) => response.url().includes("/api/live/"));
  await page.goto(`/dashboard/${slug}/agenda?date=${start.slice(0, 10)}`);
  await expect(calendar(page).getByRole("link").first()).toBeVisible();
  await heard;
}

function notesOf(page: Page) {
  return page.getByRole("dialog").getByRole("textbox", { name: "Notas" });
}
