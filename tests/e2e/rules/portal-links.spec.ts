import { randomUUID } from "node:crypto";
import { anonymous } from "../support/anonymous";
import { checkPage } from "../support/check-page";
import { database, traceOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { ownLinks } from "../support/mail";
import { appointmentPage, invite, openLink } from "../support/portal";

test("a scanner that opens every link of the mail ten times first changes nothing, and whose mail it is accepts then", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  const { id, mail, link } = invited;
  const links = ownLinks(mail);
  expect(links).toContain(link);
  const before = await traceOf(id);
  for (const url of links) {
    const asked = Array.from({ length: 10 }, () => [request.get(url), request.head(url)]);
    for (const answer of await Promise.all(asked.flat())) expect(answer.status()).toBeLessThan(400);
  }
  expect(await traceOf(id)).toBe(before);
  await openLink(page, invited);
  const { accept, done } = appointmentPage(page);
  await accept.click();
  await expect(done("Listo: tu cita quedó confirmada.")).toBeVisible();
});

test("every page of the portal that is only looked at changes nothing", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  const before = await traceOf(invited.id);
  const appointment = `/${invited.slug}/my/${invited.id}`;
  for (const path of [
    "?done=accepted",
    "?done=cancelled",
    "/move",
    `/move?start=${encodeURIComponent(invited.start)}`,
  ]) {
    await page.goto(appointment + path);
  }
  expect(await traceOf(invited.id)).toBe(before);
});

test("a link that does not open leads to a calm page, which tells nothing and says what to do", async ({
  page,
  request,
}, testInfo) => {
  const { id, slug, link } = await invite(request, testInfo);
  await database`UPDATE invitation SET revoked_at = now() WHERE appointment_id = ${id}`;
  await page.goto(link);
  await expect(page).toHaveURL(`/${slug}/link?from=link`);
  await expect(page.getByRole("heading", { name: "No pudimos abrir este enlace" })).toBeVisible();
  await page.goto(`/${slug}/my/${id}`);
  await expect(
    page.getByRole("heading", { name: "Abre tu enlace para ver tus citas" }),
  ).toBeVisible();
  await checkPage(page);
});

test("the pages of a link that does not open pass the checks", async ({ page }) => {
  await page.goto("/i/invalid");
  await checkPage(page, ["light", "dark"]);
  await page.goto("/clinica-la-vega/link?from=link");
  await checkPage(page, ["light", "dark"]);
});

test("a mail's links to move and to cancel land where one touch does it", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await page.goto(`${invited.link}/move`);
  await expect(page).toHaveURL(`/${invited.slug}/my/${invited.id}/move`);
  expect(ownLinks(invited.mail)).toContain(`${invited.link}/cancel`);
  await page.goto(`${invited.link}/cancel`);
  await expect(page).toHaveURL(`/${invited.slug}/my/${invited.id}/cancel`);
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Sí, cancelar la cita" }).click();
  await expect(appointmentPage(page).done("Tu cita quedó cancelada.")).toBeVisible();
  await page.goto(`${invited.link}/cancel`);
  await expect(page).toHaveURL(`/${invited.slug}/my/${invited.id}`);
});

test("closing everywhere ends every device, and with it the mail's link if one wishes", async ({
  page,
  openPage,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  const phone = await openPage();
  for (const each of [page, phone]) await openLink(each, invited);
  await page.goto(`/${invited.slug}/my/access`);
  await expect(page.getByText("Este dispositivo", { exact: true })).toHaveCount(1);
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Cerrar en todos" }).click();
  await page.getByLabel("Anular también los enlaces de mis correos").check();
  await page.getByRole("button", { name: "Sí, cerrar en todos" }).click();
  await expect(page).toHaveURL(`/${invited.slug}/link?from=closed`);
  await phone.reload();
  await expect(
    phone.getByRole("heading", { name: "Abre tu enlace para ver tus citas" }),
  ).toBeVisible();
  await phone.goto(invited.link);
  await expect(phone).toHaveURL(`/${invited.slug}/link?from=link`);
});

test("leaving the device ends the access, even for who kept the cookie", async ({
  page,
  context,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  const kept = await context.cookies();
  expect(kept.find(({ name }) => name === "citaria-client")).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
    path: `/${invited.slug}`,
  });
  await page.getByRole("link", { name: "Mis citas" }).click();
  await page.getByRole("button", { name: "Salir de este dispositivo" }).click();
  await expect(page).toHaveURL(`/${invited.slug}`);
  await context.addCookies(kept);
  await page.goto(`/${invited.slug}/my`);
  await expect(
    page.getByRole("heading", { name: "Abre tu enlace para ver tus citas" }),
  ).toBeVisible();
});

test("a link opened at one tenant opens nothing at another", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await page.goto("/barberia-norte/my");
  await expect(
    page.getByRole("heading", { name: "Abre tu enlace para ver tus citas" }),
  ).toBeVisible();
  await expect(appointmentPage(page).move).toBeHidden();
  const [theirs, nowhere] = await Promise.all(
    [invited.id, randomUUID()].map(async (each) => {
      const response = await page.request.get(`/barberia-norte/my/${each}`);
      return anonymous(await response.text(), each);
    }),
  );
  expect(theirs).toBe(nowhere);
});
