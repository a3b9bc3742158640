import { attendedPractice } from "../support/attended-practice";
import { freeTimes, openTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { expectSaved, saveWeek } from "../support/week-editor";

test("who is added to the team is booked once they have hours, and no more after being taken out", async ({
  openPage,
}) => {
  const practice = await attendedPractice();
  const { slug, service, owner } = practice;
  const page = await openPage({ account: owner });
  await page.goto(`/dashboard/${slug}/team`);
  await page.getByRole("link", { name: "Nuevo profesional" }).click();
  await page.getByLabel("Título").fill("Dra.");
  await page.getByLabel("Consulta desde, en COP").fill("mucho");
  const add = page.getByRole("button", { name: "Agregar y poner su horario" });
  await add.click();
  await expect(page.getByLabel("Nombre")).toHaveAccessibleDescription(/obligatorio/);
  await page.getByLabel("Nombre").fill("Inés Peña");
  await page.getByRole("checkbox", { name: service }).check();
  await add.click();
  await expect(page.getByLabel("Consulta desde, en COP")).toHaveAttribute("aria-invalid", "true");
  await expect(page.getByRole("checkbox", { name: service })).toBeChecked();
  await page.getByLabel("Consulta desde, en COP").fill("90000");
  await checkPage(page);
  await add.click();
  await expect(
    page.getByRole("heading", { level: 1, name: /Horario de .*Inés Peña/ }),
  ).toBeVisible();

  const visitor = await openPage();
  const openWithInes = async () => {
    await visitor.goto(`/${slug}/book`);
    await visitor.getByRole("link", { name: service }).click();
    await visitor.getByRole("link", { name: "Dra. Inés Peña" }).click();
  };
  await openWithInes();
  await expect(visitor.getByText("No hay horarios libres por ahora")).toBeVisible();
  await page.getByRole("button", { name: "Lista" }).click();
  await page.getByRole("button", { name: /^Agregar horas.*martes/ }).click();
  await saveWeek(page);
  await expectSaved(page);
  await openWithInes();
  await expect(freeTimes(visitor).first()).toBeVisible();

  await page.goto(`/dashboard/${slug}/team`);
  const card = page.getByRole("listitem").filter({ hasText: "Inés Peña" });
  await expect(card).toContainText("martes");
  await card.getByRole("link", { name: /Editar/ }).click();
  await page.getByRole("link", { name: "Dar de baja" }).click();
  await page.getByRole("button", { name: "Eliminar del todo" }).click();
  await expect(page).toHaveURL(`/dashboard/${slug}/team`);
  await expect(card).toBeHidden();
  await openTimes(visitor, practice);
});
