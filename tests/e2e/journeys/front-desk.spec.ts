import { secretary } from "../support/accounts";
import { notice, openPanel } from "../support/agenda";
import { bookByApi } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { appointmentsOf, newsOwedTo } from "../support/database";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

test.use({ account: secretary });

const agenda = "/dashboard/clinica-la-vega/agenda";

test("an appointment is copied to another time and cancelled with a listed reason, and the client hears of neither", async ({
  page,
  request,
}, testInfo) => {
  const booked = await bookByApi(request, testInfo, somebody());
  const { name, email } = booked.person;
  const panel = await openPanel(page, booked);
  await panel.getByRole("button", { name: "Copiar", exact: true }).click();
  await page.goto(`${agenda}?new=1&at=${booked.start.slice(0, 10)}`);
  const form = page.getByRole("dialog", { name: "Nueva cita" });
  await form.getByRole("button", { name: "Pegar aquí" }).click();
  await expect(form.getByText(name)).toBeVisible();
  await form.getByRole("list", { name: "Horarios libres" }).getByRole("button").last().click();
  await form.getByText("Quién llama y notas").click();
  await form.getByLabel("Quién llama").fill("Rosa, su madre");
  await form.getByRole("checkbox", { name: "Avisar al cliente por correo" }).uncheck();
  await checkPage(page, ["light", "dark"]);
  await form.getByRole("button", { name: "Agendar la cita" }).click();
  await expect(notice(page, `${name}: cita agendada`)).toBeVisible();
  const [, copy] = await appointmentsOf(email);
  expect(copy).toBeDefined();

  await notice(page, `${name}: cita agendada`).getByRole("button", { name: "Verla" }).click();
  await expect(page).toHaveURL(new RegExp(`appointment=${copy?.id}`));
  const shown = page.getByRole("dialog", { name });
  await expect(shown.getByText("Rosa, su madre")).toBeVisible();
  await shown.getByRole("button", { name: "Cancelar la cita" }).click();
  const question = page.getByRole("dialog", { name: `¿Cancelar la cita de ${name}?` });
  await question.getByText("Lo pidió el cliente").click();
  await question.getByRole("checkbox", { name: "Avisar al cliente por correo" }).uncheck();
  await checkPage(page, ["light", "dark"]);
  await question.getByRole("button", { name: "Cancelar la cita" }).click();
  await expect(shown.getByText("«Lo pidió el cliente»")).toBeVisible();
  await expect(shown.getByText("Sin aviso al cliente")).toHaveCount(2);
  expect(await newsOwedTo(copy?.id ?? "")).toEqual([]);
});

test("somebody new who is in the list already is found out, and stays one person", async ({
  page,
  request,
}, testInfo) => {
  const { person, start } = await bookByApi(request, testInfo, somebody());
  await page.goto(`${agenda}?new=1&at=${start.slice(0, 10)}`);
  const form = page.getByRole("dialog", { name: "Nueva cita" });
  await form.getByRole("combobox", { name: "Cliente" }).fill("Alguien Nuevo");
  await form.getByRole("option", { name: /Agregar a/ }).click();
  await form.getByRole("textbox", { name: "Teléfono" }).fill(person.phone);
  await expect(form.getByText("Mismo teléfono")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await form.getByRole("button", { name: "Es la misma persona" }).click();
  await expect(form.getByText(person.name)).toBeVisible();
});

test("a time that was picked is blocked, or opened, and either is undone", async ({ page }) => {
  const day = "2027-02-13";
  await page.goto(
    `${agenda}?date=${day}&new=1&at=${day}T05:00:00-04:00&until=${day}T06:30:00-04:00`,
  );
  const form = page.getByRole("dialog", { name: "Nueva cita" });
  await form.getByRole("button", { name: "Bloquear" }).click();
  const block = page.getByRole("dialog", { name: "Bloquear horario" });
  await expect(block.getByLabel("Hasta").filter({ visible: true })).toHaveValue("06:30");
  await checkPage(page, ["light", "dark"]);
  await block.getByRole("button", { name: "Bloquear" }).last().click();
  await notice(page, "Horario bloqueado").getByRole("button", { name: "Deshacer" }).click();
  await expect(notice(page, "ya no está bloqueado")).toBeVisible();

  await page.goto(`${agenda}?date=${day}&new=1&as=open&at=${day}T05:00:00-04:00`);
  const open = page.getByRole("dialog", { name: "Abrir horario" });
  await open.getByRole("button", { name: "Abrir" }).last().click();
  await notice(page, "Horario abierto").getByRole("button", { name: "Deshacer" }).click();
  await expect(notice(page, "La apertura se deshizo")).toBeVisible();
});
