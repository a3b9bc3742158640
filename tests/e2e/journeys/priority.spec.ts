import { randomUUID } from "node:crypto";
import { secretary } from "../support/accounts";
import { attendedPractice, openFarDay } from "../support/attended-practice";
import { detailsForm, expectBooked, fillDetails, freeTimes, openTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";
import { newPractice } from "../support/practice";

test("an owner starts with the usual levels, adds a rule, and keeps hours for the urgent", async ({
  openPage,
}) => {
  const { slug, owner } = await newPractice();
  const page = await openPage({ account: owner });
  await page.goto(`/dashboard/${slug}/priority`);
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Empezar con los niveles habituales" }).click();
  await expect(page.getByText("Cuando el motivo dice: dolor intenso")).toBeVisible();

  await page.getByRole("button", { name: "Agregar una regla" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("Nombre de la regla").fill("Bebés");
  await dialog
    .getByLabel("Se cumple cuando")
    .selectOption({ label: "La ficha tiene una condición" });
  await dialog.getByRole("button", { name: "Guardar" }).click();
  await expect(dialog.getByText("Este dato es obligatorio.")).toBeVisible();
  await expect(dialog.getByLabel("Nombre de la regla")).toHaveValue("Bebés");
  await dialog.getByLabel("Condición").fill("recién nacido");
  await dialog.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Cuando la ficha dice «recién nacido».")).toBeVisible();

  await page.getByRole("button", { name: "Reservar horas" }).click();
  await dialog.getByText("lunes").click();
  await dialog.getByText("viernes").click();
  await dialog.getByRole("button", { name: "Reservar estas horas" }).click();
  const kept = page.getByRole("listitem").filter({ hasText: /lunes, viernes/i });
  await expect(kept).toContainText("Se abren a todos 2 h antes");
  await checkPage(page, ["light", "dark"]);

  await kept.getByRole("button", { name: /^Quitar/ }).click();
  await expect(kept).toBeHidden();
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(kept).toBeVisible();

  await page.getByRole("button", { name: /^Quitar.*Urgente$/ }).click();
  await expect(page.getByText("Hay reglas u horas reservadas con este nivel")).toBeVisible();
});

test("hours kept for a case are shown to whoever says that it is theirs", async ({ page }) => {
  const practice = await attendedPractice();
  await database`
    WITH here AS (SELECT id FROM tenant WHERE slug = ${practice.slug}),
    named AS (INSERT INTO priority_level (tenant_id, level, name) SELECT id, 2, 'Urgente' FROM here),
    kept AS (
      INSERT INTO reserved_hours (tenant_id, level, weekday, start_minute, end_minute, release_minutes)
      SELECT id, 2, weekday, 540, 720, 60 FROM here, generate_series(1, 7) weekday
    )
    INSERT INTO priority_rule (tenant_id, level, kind, name, by_client)
    SELECT id, 2, 'declared', 'Tengo dolor fuerte', true FROM here`;
  await openTimes(page, practice);
  await openFarDay(page);
  await expect(freeTimes(page)).toHaveCount(6);
  await page.getByRole("checkbox", { name: "Tengo dolor fuerte" }).check();
  await page.getByRole("button", { name: "Ver horarios" }).click();
  await expect(freeTimes(page)).toHaveCount(9);
  await checkPage(page, ["light", "dark"]);
  await freeTimes(page).first().click();
  await fillDetails(page, somebody());
  await detailsForm(page).confirm.click();
  await expectBooked(page);
});

test.describe("the secretary", () => {
  test.use({ account: secretary });

  test("puts a caller on the waiting list, takes them off, and back", async ({ page }) => {
    await page.goto("/dashboard/clinica-la-vega/waitlist");
    const name = `Rosa ${randomUUID().slice(0, 8)}`;
    await page.getByRole("combobox", { name: "Cliente" }).fill(name);
    await page.getByRole("option", { name: new RegExp(name) }).click();
    await page.getByRole("textbox", { name: "Teléfono" }).fill("809 555 0199");
    await page.getByRole("combobox", { name: "Servicio" }).selectOption({ index: 1 });
    await page.getByText("lun", { exact: true }).click();
    await page.getByRole("button", { name: "Agregar a la lista" }).click();
    const entry = page.getByRole("listitem").filter({ hasText: name });
    await expect(entry).toContainText("lunes");
    await checkPage(page, ["light", "dark"]);

    await entry.getByRole("button", { name: /^Quitar/ }).click();
    await expect(entry).toBeHidden();
    await page.getByRole("button", { name: "Deshacer" }).click();
    await expect(entry).toBeVisible();
  });
});
