import { expect, test } from "../support/fixtures";

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
