import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mondayAhead, offered, ownPractice, undo } from "../support/hours";
import { addDays } from "../support/worker";

const morning = ["09:00", "10:00", "11:00"];

test("a day of the practice's own closes whether the country's are observed or not, and its removal opens it", async ({
  openPage,
  request,
}) => {
  const { practice, page, doctors } = await ownPractice(openPage, ["Ana Ruiz"], [540, 720]);
  const [ana] = doctors;
  await page.goto(`/dashboard/${practice.slug}/hours/holidays`);
  const date = addDays(mondayAhead(), 2);
  const add = page.getByRole("button", { name: "Agregar el día" });
  await page.getByLabel("Día", { exact: true }).fill(date);
  await page.getByLabel("Nombre").fill("Día de la clínica");
  await add.click();
  await expect(notice(page, "Día agregado.")).toBeVisible();
  expect(await offered(request, ana, date)).toEqual([]);

  await page.getByLabel("Día", { exact: true }).fill(date);
  await page.getByLabel("Nombre").fill("Otra vez");
  await add.click();
  await expect(page.getByLabel("Día", { exact: true })).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByLabel("Nombre")).toHaveValue("Otra vez");
  await checkPage(page, ["light", "dark"]);

  const row = page.getByRole("listitem").filter({ hasText: "Día de la clínica" });
  await row.getByRole("button", { name: /^Quitar/ }).click();
  await expect(notice(page, "Día de la clínica: quitado de los feriados.")).toBeVisible();
  expect(await offered(request, ana, date)).toEqual(morning);
  await expect(row).toBeHidden();
  await undo(page);
  await expect(row).toBeVisible();
  expect(await offered(request, ana, date)).toEqual([]);
});
