import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { anonymous } from "../support/anonymous";
import { checkPage } from "../support/check-page";
import { database, traceOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { invitationLink, mailTo, ownLinks } from "../support/mail";
import { somebody } from "../support/person";
import { appointmentPage, type Invited, invite, openLink } from "../support/portal";

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

// Each makes of a good link one that must not open.
const ruins: Record<string, (invited: Invited) => Promise<string> | string> = {
  revoked: async ({ id, link }) => {
    await database`UPDATE invitation SET revoked_at = now() WHERE appointment_id = ${id}`;
    return link;
  },
  expired: async ({ id, link }) => {
    await database`UPDATE invitation SET expires_at = now() - interval '1 second' WHERE appointment_id = ${id}`;
    return link;
  },
  mistyped: ({ link }) => link.slice(0, -2) + (link.endsWith("AA") ? "BB" : "AA"),
  truncated: ({ link }) => link.slice(0, -9),
  "with something after it": ({ link }) => `${link}%20.`,
  "made up": ({ link }) => link.replace(/[\w-]+$/, "x".repeat(64)),
};

for (const [kind, ruin] of Object.entries(ruins)) {
  test(`a link ${kind} leads to the same calm page, which tells nothing`, async ({
    page,
    request,
  }, testInfo) => {
    const invited = await invite(request, testInfo);
    const ruined = await ruin(invited);
    // What names no practice can only be answered in general.
    const calmPage = kind === "made up" ? "/i/invalid" : `/${invited.slug}/link?from=link`;
    await page.goto(calmPage);
    const calm = await textOf(page);
    for (const address of [ruined, `${ruined}/cancel`]) {
      await page.goto(address);
      await expect(page).toHaveURL(calmPage);
      expect(await textOf(page)).toBe(calm);
    }
    await expect(page.getByRole("heading", { name: "No pudimos abrir este enlace" })).toBeVisible();
    await page.goto(`/${invited.slug}/my/${invited.id}`);
    await expect(
      page.getByRole("heading", { name: "Abre tu enlace para ver tus citas" }),
    ).toBeVisible();
    await checkPage(page);
  });
}

test("the pages of a link that does not open pass the checks", async ({ page }) => {
  await page.goto("/i/invalid");
  await checkPage(page, ["light", "dark"]);
  await page.goto("/clinica-la-vega/link?from=link");
  await checkPage(page, ["light", "dark"]);
});

test("a fresh link is asked for with one's e-mail; to others the page says the same, and nothing is sent", async ({
  page,
  openPage,
  request,
}, testInfo) => {
  const { person, slug } = await invite(request, testInfo);
  const stranger = somebody();
  const answers: (string | null)[] = [];
  for (const { email } of [person, stranger]) {
    await page.goto(`/${slug}/link`);
    await page.getByRole("textbox", { name: "Correo" }).fill(email);
    await page.getByRole("button", { name: "Enviarme un enlace" }).click();
    const answer = page
      .getByRole("status")
      .filter({ hasText: "Si ese correo está en nuestra lista" });
    await expect(answer).toBeVisible();
    answers.push(await answer.textContent());
  }
  expect(answers[0]).toBe(answers[1]);
  const mail = await mailTo(person.email, /^Tu enlace para ver tus citas/);
  const elsewhere = await openPage();
  await elsewhere.goto(invitationLink(mail));
  await expect(elsewhere).toHaveURL(`/${slug}/my`);
  await expect(elsewhere.getByText(`Hola, ${person.name}`)).toBeVisible();
  expect(await database`SELECT FROM inbox_message WHERE recipient = ${stranger.email}`).toEqual([]);
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
  await expect(page).toHaveURL(`/${invited.slug}`);
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

test("a client's calendar is read at its secret address without a login, until it is taken back", async ({
  page,
  playwright,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await page.goto(`/${invited.slug}/my/access`);
  await page.getByRole("button", { name: "Crear la dirección" }).click();
  const address = page.getByLabel("Dirección secreta");
  await expect(address).toHaveValue(/\/api\/calendar\/[\w-]{64}\.ics$/);
  await checkPage(page, ["light", "dark"]);
  const path = new URL(await address.inputValue()).pathname;
  const anybody = await playwright.request.newContext({ baseURL: process.env.BASE_URL });
  const file = await anybody.get(path);
  expect(file.headers()["content-type"]).toBe("text/calendar; charset=utf-8");
  expect((await file.text()).replace(/\r\n[ \t]/g, "")).toContain(`UID:${invited.id}@citaria`);
  const known = { "if-none-match": file.headers().etag ?? "" };
  expect((await anybody.get(path, { headers: known })).status()).toBe(304);
  await page.getByRole("button", { name: "Dejar de usarla" }).click();
  await page.getByRole("button", { name: "Sí, dejar de usarla" }).click();
  await expect(page.getByRole("button", { name: "Crear la dirección" })).toBeVisible();
  for (const gone of [path, "/api/calendar/nada.ics"]) {
    const answer = await anybody.get(gone);
    expect([answer.status(), await answer.text()]).toEqual([404, ""]);
  }
  await anybody.dispose();
});

function textOf(page: Page): Promise<string | null> {
  return page.getByRole("main").textContent();
}
