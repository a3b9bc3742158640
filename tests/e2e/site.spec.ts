import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";

test("the front page says what Citaria does and passes axe in both appearances", async ({
  page,
}) => {
  const complaints = complaintsOf(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto("/");
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  }
  expect(complaints).toEqual([]);
});

test("a lost visitor is told so, with status 404 and a way out", async ({ page }) => {
  const response = await page.goto("/no/such/page");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Esta página no existe" })).toBeVisible();
  await page.getByRole("link", { name: "Ir al inicio" }).click();
  await expect(page).toHaveURL("/");
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a visitor switches language and appearance, and both are kept", async ({ page }) => {
      await page.goto("/?from=somewhere");
      await page.getByRole("button", { name: "English" }).click();
      await expect(page.locator("html")).toHaveAttribute("lang", "en");
      await page.getByRole("button", { name: "Dark" }).click();
      await expect(page.locator("html")).toHaveAttribute("data-theme", "citaria-dark");
      await expect(page).toHaveURL("/?from=somewhere");

      await page.reload();
      await expect(page.getByRole("heading", { level: 1 })).toContainText("calendar");
      await expect(page.locator("html")).toHaveAttribute("data-theme", "citaria-dark");
      await page.getByRole("button", { name: "Automatic" }).click();
      await expect(page.locator("html")).not.toHaveAttribute("data-theme");
    });
  });
}

test("the way back after a choice never leads to another host", async ({ request }) => {
  const response = await request.post("/api/preferences", {
    form: { theme: "dark" },
    headers: { accept: "text/html", referer: "https://elsewhere.example//evil.example/x" },
    maxRedirects: 0,
  });
  expect(response.status()).toBe(303);
  expect(response.headers().location).toBe("/evil.example/x");
});

test("a choice that is not on offer is refused and keeps nothing", async ({ request }) => {
  const response = await request.post("/api/preferences", { form: { locale: "xx" } });
  expect(response.status()).toBe(422);
  expect(response.headers()["set-cookie"]).toBeUndefined();
});

/** Console errors, uncaught exceptions and CSP violations from here on. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  return complaints;
}
