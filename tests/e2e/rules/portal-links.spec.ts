import type { Page } from "@playwright/test";
import { checkPage } from "../support/check-page";
import { database, traceOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { ownLinks } from "../support/mail";
import { appointmentPage, type Invited, invite, openLink } from "../support/portal";

test("a scanner that opens every link of the mail again and again changes nothing", async ({
  request,
}, testInfo) => {
  const { id, mail, link } = await invite(request, testInfo);
  const links = ownLinks(mail);
  expect(links).toContain(link);
  const before = await traceOf(id);
  for (const url of links.flatMap((each) => [each, each, each])) {
    expect((await request.get(url)).status()).toBeLessThan(400);
    expect((await request.head(url)).status()).toBeLessThan(400);
  }
  expect(await traceOf(id)).toBe(before);
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
    await page.goto("/i/invalid");
    const calm = await textOf(page);
    await page.goto(ruined);
    await expect(page).toHaveURL("/i/invalid");
    expect(await textOf(page)).toBe(calm);
    await expect(page.getByRole("heading", { name: "No pudimos abrir este enlace" })).toBeVisible();
    await page.goto(`/${invited.slug}/my/${invited.id}`);
    await expect(
      page.getByRole("heading", { name: "Abre tu enlace para ver tus citas" }),
    ).toBeVisible();
    await checkPage(page);
  });
}

test("the page of a link that does not open passes the checks", async ({ page }) => {
  await page.goto("/i/invalid");
  await checkPage(page, ["light", "dark"]);
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
});

function textOf(page: Page): Promise<string | null> {
  return page.getByRole("main").textContent();
}
