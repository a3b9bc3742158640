import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { freeDays, freeTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { sendCutOffFirst } from "../support/cut";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
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
  await sendCutOffFirst(page, accept);
  await expect(done("Listo: tu cita quedó confirmada.")).toBeVisible();
  await expect(page.getByText("Dijiste que asistirás")).toBeVisible();
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
  await sendCutOffFirst(page, page.getByRole("button", { name: "Cambiar mi cita" }));
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
  await sendCutOffFirst(page, confirmCancel);
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
