import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mondayAhead, offered, ownPractice, undo } from "../support/hours";
import { addDays } from "../support/worker";

const monday = mondayAhead();
const tuesday = addDays(monday, 1);
const morning = ["09:00", "10:00", "11:00"];

test("a date with hours of its own stands in for somebody's week, cuts everybody's, or closes, until it is undone", async ({
  openPage,
  request,
}) => {
  const { practice, page, doctors } = await ownPractice(
    openPage,
    ["Ana Ruiz", "Luis Paz"],
    [540, 720],
  );
  const [ana, luis] = doctors;
  await page.goto(`/dashboard/${practice.slug}/hours/special`);
  await expect(page.getByText("No hay fechas distintas")).toBeVisible();
  const [who, date] = [page.getByLabel("Para quién"), page.getByLabel("Fecha", { exact: true })];
  const [from, to] = [page.getByLabel("Desde"), page.getByLabel("Hasta")];
  const save = page.getByRole("button", { name: "Guardar la fecha" });

  await who.selectOption({ label: ana.name });
  await date.fill(monday);
  await from.fill("14:00");
  await to.fill("16:00");
  await save.click();
  await expect(notice(page, "Fecha guardada.")).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual(["14:00", "15:00"]);
  expect(await offered(request, luis, monday)).toEqual(morning);

  await who.selectOption({ label: "Todo el lugar" });
  await date.fill(tuesday);
  await from.fill("10:00");
  await to.fill("20:00");
  await save.click();
  const cut = page.getByRole("listitem").filter({ hasText: "Todo el lugar" });
  await expect(cut).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  for (const doctor of [ana, luis]) {
    expect(await offered(request, doctor, tuesday)).toEqual(["10:00", "11:00"]);
  }

  const own = page.getByRole("listitem").filter({ hasText: ana.name });
  await own.getByRole("link", { name: /^Cambiar/ }).click();
  await expect(page.getByRole("heading", { name: "Cambiar las horas de una fecha" })).toBeVisible();
  await page.getByText("No se atiende", { exact: true }).first().click();
  await save.click();
  await expect(own).toContainText("No se atiende");
  expect(await offered(request, ana, monday)).toEqual([]);
  await undo(page);
  await expect(notice(page, "Listo: la fecha quedó guardada otra vez.")).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual(["14:00", "15:00"]);

  await own.getByRole("button", { name: /^Quitar/ }).click();
  await expect(own.getByText("Quitada", { exact: true })).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual(morning);
});
