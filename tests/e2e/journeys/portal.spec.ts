import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { freeDays, freeTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
import { somebody } from "../support/person";
import { appointmentPage, invite, moveToEvening, openLink } from "../support/portal";

test("the link opens the appointment, and its secret leaves the address bar", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await expect(page.getByText("Por confirmar")).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  const [, secret = ""] = invited.link.split("/i/");
  expect(
    await page.evaluate(() => [location.href, document.referrer, document.cookie].join()),
  ).not.toContain(secret);
  await page.getByRole("link", { name: "Mis citas" }).click();
  await expect(page.getByText(`Hola, ${invited.person.name}`)).toBeVisible();
  await checkPage(page, ["light", "dark"]);
});

test("accepting confirms the appointment and sends a mail", async ({ page, request }, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  const { accept, done } = appointmentPage(page);
  await accept.click();
  await expect(done("Listo: tu cita quedó confirmada.")).toBeVisible();
  await expect(page.getByText("Confirmada", { exact: true })).toBeVisible();
  await expect(accept).toBeHidden();
  await checkPage(page);
  await mailTo(invited.person.email, /^Cita confirmada en Centro Médico La Vega/);
});

test("moving shows before and after, takes the new time and sends a mail", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await appointmentPage(page).move.click();
  await expect(page.getByRole("heading", { name: "Elige otra hora" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  const date = invited.start.slice(0, 10);
  await page.goto(`${page.url()}?date=${date}`);
  await expect(freeDays(page).and(page.locator(`[href*="date=${date}"]`))).toHaveAttribute(
    "aria-current",
    "date",
  );
  await freeTimes(page).last().click();
  await expect(page.getByRole("heading", { name: "¿Cambiar a esta hora?" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  const start = new URL(page.url()).searchParams.get("start") ?? "";
  await page.getByRole("button", { name: "Cambiar mi cita" }).click();
  await expect(appointmentPage(page).done("Listo: tu cita cambió de hora.")).toBeVisible();
  const [appointment] = await appointmentsOf(invited.person.email);
  expect(appointment).toMatchObject({ version: 2, startsAt: new Date(start) });
  await mailTo(invited.person.email, /^Tu cita en Centro Médico La Vega cambió: ahora es/);
});

test("cancelling asks first, cancels, sends a mail and gives the time back", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  const { cancel, dialog, keep, cancelReason, confirmCancel, done } = appointmentPage(page);
  await cancel.click();
  await expect(dialog).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await keep.click();
  await expect(dialog).toBeHidden();
  await cancel.click();
  await page.keyboard.press("Escape");
  await expect(dialog).toBeHidden();
  await cancel.click();
  await cancelReason.fill("Me salió un viaje");
  await confirmCancel.click();
  await expect(done("Tu cita quedó cancelada.")).toBeVisible();
  await expect(page.getByText("Motivo: Me salió un viaje")).toBeVisible();
  await expect(cancel).toBeHidden();
  await checkPage(page);
  await mailTo(invited.person.email, /^Tu cita en Centro Médico La Vega quedó cancelada/);

  const response = await page.request.get(
    `/${invited.slug}/my/${invited.id}/again?date=${invited.start.slice(0, 10)}`,
  );
  expect(await response.text()).toContain(encodeURIComponent(invited.start));
});

test("the calendar file says when, and after a move it replaces itself", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  const before = await calendarFile(page);
  expect(before).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(before).toContain(`\r\nDTSTART:${stamp(invited.start)}\r\n`);

  const start = await moveToEvening(page, invited);
  const after = await calendarFile(page);
  expect(after).toContain(`\r\nDTSTART:${stamp(start)}\r\n`);
  expect(propertyOf(after, "UID")).toBe(propertyOf(before, "UID"));
  expect(Number(propertyOf(after, "SEQUENCE"))).toBeGreaterThan(
    Number(propertyOf(before, "SEQUENCE")),
  );
});

test("an appointment that changed meanwhile is not changed from an old page", async ({
  page,
  openPage,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  const elsewhere = await openPage();
  await openLink(elsewhere, invited);
  await moveToEvening(elsewhere, invited);

  await appointmentPage(page).cancel.click();
  await appointmentPage(page).confirmCancel.click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Alguien más hizo un cambio mientras tanto" }),
  ).toBeVisible();
  expect(await appointmentsOf(invited.person.email)).toMatchObject([
    { status: "pending", version: 2 },
  ]);
});

test("a client books again with a time and a touch, and types nothing", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await page.getByRole("link", { name: "Reservar de nuevo" }).click();
  await expect(page.getByRole("heading", { name: "Reservar otra cita" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.goto(`${page.url()}?date=${invited.start.slice(0, 10)}`);
  await freeTimes(page).last().click();
  await expect(page.getByRole("heading", { name: "¿Reservar a esta hora?" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Reservar esta cita" }).click();
  await expect(appointmentPage(page).done("Listo: tu cita está reservada.")).toBeVisible();
  expect(await appointmentsOf(invited.person.email)).toHaveLength(2);
});

test("a client corrects their details, and a new e-mail counts once its code is written", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  const { email } = somebody();
  await openLink(page, invited);
  await page.goto(`/${invited.slug}/my/profile`);
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("textbox", { name: "Nombre y apellido" }).fill("Nombre Corregido");
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Tus datos quedaron guardados.")).toBeVisible();

  await page.getByRole("textbox", { name: "Correo nuevo" }).fill(email);
  await page.getByRole("button", { name: "Enviarme el código" }).click();
  const code = page.getByRole("textbox", { name: "Código" });
  await code.fill("12");
  await page.getByRole("button", { name: "Confirmar mi correo" }).click();
  await expect(page.getByText("El código tiene seis cifras.")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  const { plain } = await mailTo(email, /^Tu código para/);
  await code.fill(/^\d{6}$/m.exec(plain)?.[0] ?? "");
  await page.getByRole("button", { name: "Confirmar mi correo" }).click();
  await expect(page.getByText("Listo: tu correo nuevo ya vale.")).toBeVisible();
  await expect(page.getByText(`Tus avisos llegan a ${email}.`)).toBeVisible();
  await page.getByRole("link", { name: "Mis citas" }).click();
  await expect(page.getByText("Hola, Nombre Corregido")).toBeVisible();
});

test("a client joins the waiting list, sees what they wait for, and leaves", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await page.goto(`/${invited.slug}/wait`);
  await expect(page).toHaveURL(new RegExp(`/${invited.slug}/my/waitlist`));
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("combobox", { name: "Servicio" }).selectOption({ index: 1 });
  await page.getByRole("combobox", { name: "Horas que te sirven" }).selectOption("morning");
  await page.getByRole("button", { name: "Entrar a la lista de espera" }).click();
  await expect(page.getByText("Listo: estás en la lista de espera.")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Ya no espero" }).click();
  await page.getByRole("button", { name: "Salir de la lista" }).click();
  await expect(page.getByText("Saliste de esa lista de espera.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Ya no espero" })).toBeHidden();
});

test("who finds no time that suits them joins the waiting list from there", async ({ page }) => {
  const { name, email, phone } = somebody();
  await page.goto("/clinica-la-vega/wait");
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("combobox", { name: "Servicio" }).selectOption({ index: 1 });
  await page.getByRole("textbox", { name: "Nombre y apellido" }).fill(name);
  await page.getByRole("textbox", { name: "Correo" }).fill(email);
  await page.getByRole("textbox", { name: "Teléfono" }).fill(phone);
  await page.getByRole("button", { name: "Entrar a la lista de espera" }).click();
  await expect(page.getByRole("heading", { name: "Estás en la lista de espera" })).toBeVisible();
  await checkPage(page);
});

async function calendarFile(page: Page): Promise<string> {
  const download = page.waitForEvent("download");
  await appointmentPage(page).calendarFile.click();
  return readFile(await (await download).path(), "utf8");
}

/** `20261123T133000Z` */
function stamp(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:]|\.\d+/g, "");
}

function propertyOf(file: string, property: string): string | undefined {
  return new RegExp(`^${property}:(.*)\r$`, "m").exec(file)?.[1];
}
