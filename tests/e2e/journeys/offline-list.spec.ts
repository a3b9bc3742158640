import type { BrowserContext, Route } from "@playwright/test";
import { attendedPractice } from "../support/attended-practice";
import { checkPage } from "../support/check-page";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { fillLogIn, logOut } from "../support/log-in";
import {
  doctorOf,
  expectedNow,
  keepHere,
  keptTexts,
  listHref,
  note,
  openCut,
  standing,
  wakeWorker,
} from "../support/offline-list";
import { expectEnglish } from "../support/spanish";

const phone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test("without a connection the list opens and takes notes, which are done once, and what changed meanwhile is asked", async ({
  openPage,
}) => {
  const practice = await attendedPractice();
  const [marta, nuria] = [
    await expectedNow(practice, "Marta Primera"),
    await expectedNow(practice, "Nuria Segunda"),
  ];
  const page = await openPage({ account: await doctorOf(practice), ...phone });
  await page.goto(listHref(practice));
  await expect(page.getByText("¿Tener esta lista también sin conexión?")).toBeVisible();
  await checkPage(page);
  await keepHere(page);
  await openCut(page);
  await expect(page.getByRole("status").getByText(/^Sin conexión · lista de las /)).toBeVisible();
  await expect(page.getByText("Dolor de rodilla").first()).toBeVisible();
  await note(page, "Marta Primera", "Llegó");
  await note(page, "Marta Primera", "Pasó");
  await note(page, "Nuria Segunda", "No vino");
  await page.getByRole("button", { name: "Deshacer: Nuria Segunda" }).click();
  await note(page, "Nuria Segunda", "Llegó");
  await expect(page.getByText("3 marcas por enviar")).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  // Closed and opened again nothing is lost; two tabs send once.
  const second = await page.context().newPage();
  await second.goto(listHref(practice));
  await expect(second.getByText("3 marcas por enviar")).toBeVisible();
  expect(await standing(marta)).toEqual({ status: "confirmed", changes: 0 });
  const desk = await openPage({ account: practice.owner });
  await desk.goto(`/dashboard/${practice.slug}/agenda?appointment=${nuria}`);
  await desk.getByRole("dialog").getByRole("button", { name: "No asistió" }).click();
  await expect.poll(() => standing(nuria)).toEqual({ status: "no_show", changes: 1 });

  await page.context().setOffline(false);
  const question = page.getByRole("alert").filter({ hasText: "Una marca necesita que decidas" });
  await expect(question).toContainText("Nuria Segunda");
  await expect(question).toContainText("Ahora: No asistió. Lo cambió Rosa Pruebas");
  await expect.poll(() => standing(marta)).toEqual({ status: "in_progress", changes: 2 });
  await checkPage(page, ["light", "dark"]);
  await question.getByRole("button", { name: "Anotar de todos modos" }).click();
  await expect(question).toBeHidden();
  await expect.poll(() => standing(nuria)).toEqual({ status: "arrived", changes: 2 });
  await expect(page.getByText(/^Con conexión · lista de las /)).toBeVisible();
});

test("what a device keeps names nobody, and opens nothing once they logged out", async ({
  openPage,
}) => {
  const practice = await attendedPractice();
  const marta = await expectedNow(practice, "Marta Primera");
  const page = await openPage({ account: await doctorOf(practice) });
  await page.goto(listHref(practice));
  const older = `citaria-offline ${listHref(practice)} ?build=older`;
  await page.evaluate((name) => caches.open(name), older);
  await keepHere(page);
  await expect.poll(() => page.evaluate(() => caches.keys())).toHaveLength(1);
  await openCut(page);
  await note(page, "Marta Primera", "Llegó");
  await expect(page.getByText("1 marca por enviar")).toBeVisible();
  const kept = await keptTexts(page);
  expect(kept.includes("citaria-lists: [{")).toBe(true);
  expect(kept.includes("citaria-marks: [{")).toBe(true);
  // One word of them, not the megabyte around it.
  const named = /Marta|Primera|6015550123|rodilla|Rosa Pruebas|Trae estudios/.exec(kept)?.[0];
  expect(named).toBeUndefined();

  // The server does it, and its answer is lost on the way: sent again, it is done once.
  const loseAnswer = async (route: Route) => {
    await route.fetch();
    await route.abort("internetdisconnected");
  };
  await page.route("**/api/day-list/*/marks", loseAnswer, { times: 1 });
  await page.context().setOffline(false);
  await expect.poll(() => standing(marta)).toEqual({ status: "arrived", changes: 1 });
  await expect(page.getByText("1 marca por enviar")).toBeVisible();
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByText("Se envió 1 marca hecha sin conexión.")).toBeVisible();
  expect(await standing(marta)).toEqual({ status: "arrived", changes: 1 });
  await page.getByRole("link", { name: "Volver a la lista" }).click();
  await expect(page.getByText(/guardada a las/)).toBeVisible();
  await logOut(page);
  await expect(page).toHaveURL("/login");
  const left = /citaria-lists: \[\{|citaria-(list|marks)=|Marta/.exec(await keptTexts(page))?.[0];
  expect(left).toBeUndefined();
  await page.context().setOffline(true);
  await page.goto(listHref(practice));
  await expect(page.getByRole("heading", { name: "No hay una lista guardada" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
});

test("after the login has ended marks wait for who made them, and for nobody else", async ({
  browser,
  loginOf,
}) => {
  const practice = await attendedPractice();
  const marta = await expectedNow(practice, "Marta Primera");
  const doctor = await doctorOf(practice);
  // Not watched: that it answers 401 is what is tried.
  const context = await browser.newContext();
  await context.addCookies(await loginOf(doctor));
  const page = await context.newPage();
  await page.goto(listHref(practice));
  await keepHere(page);
  await openCut(page);
  await note(page, "Marta Primera", "Llegó");
  await expect(page.getByText("1 marca por enviar")).toBeVisible();
  await database`UPDATE session SET ended_at = now()
    WHERE user_id = (SELECT id FROM user_account WHERE email = ${doctor.email})`;
  await page.context().setOffline(false);
  await expect(page.getByRole("heading", { name: "Tu sesión terminó" })).toBeVisible();
  await expect(page.getByText("La marca que hiciste se conserva")).toBeVisible();
  await expect(page.getByText("Marta")).toHaveCount(0);
  expect(await secretsOf(context)).toEqual([]);

  await page.getByRole("link", { name: "Entrar" }).click();
  await fillLogIn(page, practice.owner);
  await expect(page).toHaveURL(listHref(practice));
  await expect(page.getByText("Otra persona dejó 1 marca por enviar")).toBeVisible();
  expect(await standing(marta)).toEqual({ status: "confirmed", changes: 0 });
  await logOut(page);
  await expect(page).toHaveURL("/login");

  await page.goto(listHref(practice));
  await fillLogIn(page, doctor);
  await expect(page.getByText("Se envió 1 marca hecha sin conexión.")).toBeVisible();
  expect(await standing(marta)).toEqual({ status: "arrived", changes: 1 });
  await context.close();
});

test("once the page is closed the marks are sent as soon as the browser wakes its worker", async ({
  openPage,
}) => {
  const practice = await attendedPractice();
  const marta = await expectedNow(practice, "Marta Primera");
  const page = await openPage({ account: await doctorOf(practice) });
  await page.goto(listHref(practice));
  await keepHere(page);
  await openCut(page);
  await note(page, "Marta Primera", "No vino");
  await expect(page.getByText("1 marca por enviar")).toBeVisible();
  const elsewhere = await page.context().newPage();
  await page.close();
  await elsewhere.context().setOffline(false);
  await elsewhere.goto("/");
  await wakeWorker(elsewhere);
  await expect.poll(() => standing(marta)).toEqual({ status: "no_show", changes: 1 });
  await expect
    .poll(async () => (await keptTexts(elsewhere)).includes("citaria-marks: [{"))
    .toBe(false);
});

test("who chose English reads it in English without a connection too", async ({ openPage }) => {
  const practice = await attendedPractice(["Ana Suárez", "Luis Mora"]);
  await expectedNow(practice, "Marta Primera");
  const page = await openPage({ account: practice.owner, locale: "en-GB" });
  await page.goto(listHref(practice));
  await expectEnglish(page);
  await keepHere(page);
  await openCut(page);
  await page.getByRole("button", { name: "Arrived" }).click();
  await expect(page.getByText("1 mark to send", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Luis Mora" }).click();
  await expect(page.getByText("Marta Primera", { exact: true })).toHaveCount(0);
  await expectEnglish(page);
});

/** What would open a kept list or its marks. */
async function secretsOf(context: BrowserContext): Promise<string[]> {
  const cookies = await context.cookies();
  return cookies.map(({ name }) => name).filter((name) => /^citaria-(list|marks)$/.test(name));
}
