import { notice } from "../support/agenda";
import { detailsForm, freeTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { countdown } from "../support/holds";
import { mondayAhead, offered, undo } from "../support/hours";
import { openingsPage, pick, previewOf } from "../support/openings";
import { addDays } from "../support/worker";

const monday = mondayAhead();
const tuesday = addDays(monday, 1);
const morning = ["09:00", "10:00", "11:00"];

test("mornings opened for several people with one form can be booked at once, until one click takes all back", async ({
  openPage,
  request,
}) => {
  const { page, doctors } = await openingsPage(openPage);
  const [ana, luis] = doctors;
  expect(await offered(request, ana, monday)).toEqual([]);

  await page.getByRole("checkbox", { name: ana.name }).check();
  await page.getByRole("checkbox", { name: luis.name }).check();
  await pick(page, monday, tuesday);
  await expect(page.getByLabel("Desde")).toHaveValue("09:00");
  await expect(page.getByLabel("Hasta")).toHaveValue("12:00");
  const preview = previewOf(page);
  await expect(preview.getByText("4 aperturas", { exact: true })).toBeVisible();
  await expect(preview).toContainText("2 profesionales × 2 fechas");
  await expect(preview).toContainText("Ana Ruiz y Luis Paz");
  await expect(preview).toContainText("12 turnos de 60 min");
  await expect(preview.getByText("Nada choca con esto.")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Abrir 4 aperturas" }).click();
  await expect(notice(page, "4 horarios abiertos.")).toBeVisible();

  for (const doctor of doctors) {
    for (const date of [monday, tuesday]) {
      expect(await offered(request, doctor, date)).toEqual(morning);
    }
  }
  const visitor = await openPage();
  const query = { service: ana.serviceId, professional: ana.id, date: monday };
  await visitor.goto(`/${ana.slug}/book?${new URLSearchParams(query)}`);
  await freeTimes(visitor).first().click();
  await expect(detailsForm(visitor).confirm).toBeVisible();
  await expect(countdown(visitor)).toBeVisible();
  await undo(page);
  await expect(notice(page, "Listo: lo que se abrió quedó cerrado.")).toBeVisible();
  await expect(page.getByText("No hay horas abiertas a mano")).toBeVisible();
  expect(await offered(request, luis, tuesday)).toEqual([]);
});
