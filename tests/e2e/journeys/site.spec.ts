import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";

test("the front page says what Citaria does", async ({ page }) => {
  await page.goto("/");
  await checkPage(page, ["light", "dark"]);
});

test("a lost visitor is told so, with status 404 and a way out", async ({ page }) => {
  const response = await page.goto("/no/such/page");
  expect(response?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "Esta página no existe" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("link", { name: "Ir al inicio" }).click();
  await expect(page).toHaveURL("/");
});
