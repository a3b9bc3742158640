import { randomUUID } from "node:crypto";
import type { Page } from "@playwright/test";
import { cardiologist, operator, secretary } from "../support/accounts";
import { calendar, eventOf, openAgenda } from "../support/agenda";
import { bookByApi } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

const sections = [
  "",
  "/agenda",
  "/hours",
  "/clients",
  "/services",
  "/team",
  "/brand",
  "/settings",
  "/suspended",
];

test.describe("a secretary", () => {
  test.use({ account: secretary });

  test("finds at another tenant what she finds at none, in every section", async ({ page }) => {
    for (const section of sections) {
      const foreign = await answerOf(page, `/dashboard/barberia-norte${section}`);
      expect(foreign.status).toBe(404);
      expect(foreign, section).toEqual(await answerOf(page, `/dashboard/no-existe${section}`));
    }
  });

  test("is not shown, nor let into, what only the owner decides", async ({ page }) => {
    for (const section of ["brand", "settings"]) {
      expect((await answerOf(page, `/dashboard/clinica-la-vega/${section}`)).status).toBe(404);
    }
    await openAgenda(page);
    const nav = page.getByRole("navigation", { name: "Secciones" });
    await expect(
      nav.getByRole("link", { name: "Horarios" }).filter({ visible: true }),
    ).toBeVisible();
    await expect(nav.getByRole("link", { name: "Ajustes", includeHidden: true })).toHaveCount(0);
  });

  test("is told of an unknown appointment and of another tenant's alike", async ({
    page,
    request,
  }, testInfo) => {
    const barber = { slug: "barberia-norte", service: "Corte de cabello" };
    const { id } = await bookByApi(
      request,
      testInfo,
      { ...somebody(), phone: "+56955550998" },
      barber,
    );
    const texts = [];
    for (const each of [id, randomUUID()]) {
      await page.goto(`/dashboard/clinica-la-vega/agenda?appointment=${each}`);
      const panel = page.getByRole("dialog");
      await expect(panel.getByText("No encontramos esa cita")).toBeVisible();
      texts.push(await panel.textContent());
    }
    expect(texts[0]).toBe(texts[1]);
    await checkPage(page);
  });

  test("does not see the operators' pages", async ({ page }) => {
    for (const path of ["/operator", "/operator/log"]) {
      expect((await answerOf(page, path)).status).toBe(404);
    }
  });
});

test.describe("a professional", () => {
  test.use({ account: cardiologist });

  test("sees their own appointments and nobody else's", async ({ page, request }, testInfo) => {
    const { id, person, start } = await bookByApi(request, testInfo, somebody());
    await openAgenda(page, start.slice(0, 10));
    await expect(eventOf(page, { person })).toHaveCount(0);
    await page.goto(`/dashboard/clinica-la-vega/agenda?appointment=${id}`);
    await expect(page.getByRole("dialog").getByText("No encontramos esa cita")).toBeVisible();
    await page.goto(`/dashboard/clinica-la-vega/agenda?view=month`);
    await expect(calendar(page).getByRole("link", { name: /Dra\./ })).toHaveCount(0);
    await checkPage(page);
  });

  test("does not open hours, nor decide what the owner decides", async ({ page }) => {
    for (const section of ["hours", "brand", "settings"]) {
      expect((await answerOf(page, `/dashboard/clinica-la-vega/${section}`)).status).toBe(404);
    }
  });
});

test.describe("an operator", () => {
  test.use({ account: operator });

  test("has no seat at a tenant and sees none of its pages", async ({ page }) => {
    expect((await answerOf(page, "/dashboard/clinica-la-vega/agenda")).status).toBe(404);
  });
});

test("a visitor is asked to log in before anything of the team or the platform", async ({
  page,
}) => {
  for (const path of [
    "/dashboard",
    "/dashboard/clinica-la-vega/agenda",
    "/dashboard/no-existe/agenda",
    "/operator",
    "/operator/log",
  ]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/login?next=${encodeURIComponent(path)}`);
  }
});

async function answerOf(page: Page, path: string) {
  const response = await page.goto(path);
  return { status: response?.status(), text: await page.getByRole("main").textContent() };
}
