import {
  chooseTime,
  detailsForm,
  expectBooked,
  fillDetails,
  freeDays,
  freeTimes,
} from "../support/booking";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

test("a visitor goes from the public page to a confirmed cardiology appointment", async ({
  page,
  isMobile,
}) => {
  await page.goto("/clinica-la-vega");
  await expect(
    page.getByRole("heading", { level: 1, name: "Centro Médico La Vega" }),
  ).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  await page.getByRole("link", { name: "Reservar una cita", exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "¿Qué necesitas?" })).toBeVisible();
  await page.getByRole("link", { name: "Cardiología", exact: true }).click();
  await expect(page.getByRole("link", { name: "Vacunación" })).toBeHidden();
  await checkPage(page, ["light", "dark"]);

  await page.getByRole("link", { name: "Consulta de cardiología" }).click();
  await expect(page.getByRole("heading", { name: "¿Cuándo te queda bien?" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  // The doctor attends on few days: each size takes an end of them.
  const day = isMobile ? freeDays(page).last() : freeDays(page).first();
  await day.click();
  await expect(day).toHaveAttribute("aria-current", "date");
  const free = isMobile ? freeTimes(page).last() : freeTimes(page).first();
  const time = (await free.locator("[data-time]").textContent()) ?? "";
  await free.click();
  await expect(page.getByRole("heading", { name: "Tus datos" })).toBeVisible();
  await expect(page.getByText("Dr. Rafael Pérez Almonte")).toBeVisible();
  await expect(page.getByText(time)).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  await fillDetails(page, somebody());
  await detailsForm(page).reason.fill("Palpitaciones");
  await detailsForm(page).confirm.click();
  await expectBooked(page);
  await expect(page.getByText("Dr. Rafael Pérez Almonte")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
});

test("a visitor begins with a doctor and is offered only what that doctor does", async ({
  page,
}) => {
  await page.goto("/clinica-la-vega");
  await page.getByRole("link", { name: "Reservar una cita con Dra. Altagracia Núñez" }).click();
  await expect(page.getByRole("link", { name: "Vacunación" })).toBeVisible();
  await expect(page.getByRole("link", { name: "Electrocardiograma" })).toBeHidden();
  await page.getByRole("link", { name: "Vacunación" }).click();
  await expect(page.getByText("Dra. Altagracia Núñez")).toBeVisible();
  await expect(freeTimes(page).first()).toBeVisible();
});

test("a visitor who does not mind who attends is given somebody", async ({ page }, testInfo) => {
  await page.goto("/barberia-norte/book");
  await page.getByRole("link", { name: "Corte de cabello" }).click();
  await checkPage(page);
  await page.getByRole("link", { name: "Con quien esté disponible" }).click();
  await chooseTime(page, testInfo);
  await fillDetails(page, { ...somebody(), phone: "+56955550999" });
  await detailsForm(page).confirm.click();
  await expectBooked(page);
  await checkPage(page);
  await expect(
    page.getByText(/^(Matías Fuentealba|Nicolás Huenchumilla|Benjamín Soto)$/),
  ).toBeVisible();
});

test("times are those of the practice, whatever zone the visitor is in", async ({
  page,
  openPage,
}) => {
  await page.goto("/clinica-la-vega/book");
  await page.getByRole("link", { name: "Vacunación" }).click();
  await expect(freeTimes(page).first()).toBeVisible();
  const elsewhere = await openPage({ timezoneId: "Asia/Kathmandu" });
  await elsewhere.goto(page.url());
  await page.reload();
  const [theirs, ours] = [elsewhere, page].map((each) => freeTimes(each).locator("[data-time]"));
  expect(await theirs?.allInnerTexts()).toEqual(await ours?.allInnerTexts());
  await expect(
    elsewhere.getByText(/^Horarios en .*(República Dominicana|Atlántico)/).last(),
  ).toBeVisible();
});
