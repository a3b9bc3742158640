import type { Locator } from "@playwright/test";
import { chooseTime, familyMedicine, freeTimes, openTimes } from "../support/booking";
import { expect, test } from "../support/fixtures";

test("who looks from another zone sees both clocks, each with its zone, up to the form", async ({
  openPage,
}, testInfo) => {
  const page = await openPage({ timezoneId: "Asia/Tokyo" });
  await openTimes(page, familyMedicine);
  await expect(page.getByText("Horarios en hora de República Dominicana").first()).toBeVisible();
  await expect(page.getByText("la tuya: hora de Japón")).toBeVisible();
  await expect(freeTimes(page).first()).toHaveAccessibleName(
    /^\d+:\d\d\s[ap]\.\sm\. (\S+ )?\d+:\d\d\s[ap]\.\sm\. en tu hora$/,
  );
  await chooseTime(page, testInfo);
  await expect(page.getByRole("heading", { name: "Tus datos" })).toBeVisible();
  await expect(page.getByText(/en tu hora$/)).toBeVisible();
});

test("who looks from the practice's own clock is shown one", async ({ openPage }) => {
  const page = await openPage({ timezoneId: "America/Puerto_Rico" });
  await openTimes(page, familyMedicine);
  await expect(freeTimes(page).first()).toBeVisible();
  await expect(page.getByText("en tu hora")).toHaveCount(0);
});

test("each step takes the focus, and a month that ends the way forward keeps it", async ({
  page,
  isMobile,
}) => {
  test.skip(isMobile, "a telephone has no keyboard");
  await page.goto(`/${familyMedicine.slug}/book`);
  await page.getByRole("link", { name: "Por profesional" }).press("Enter");
  await expect(page.getByRole("heading", { name: "¿Con quién quieres atenderte?" })).toBeFocused();
  await page.getByRole("link", { name: /Yokasta/ }).press("Enter");
  await expect(page.getByRole("heading", { name: "¿Qué necesitas?" })).toBeFocused();
  await page.getByRole("link", { name: familyMedicine.service }).press("Enter");
  await expect(page.getByRole("heading", { name: "¿Cuándo te queda bien?" })).toBeFocused();
  const next = page.getByRole("link", { name: "Mes siguiente" });
  while ((await next.count()) > 0) {
    const month = await page.getByRole("table").locator("caption").textContent();
    await next.press("Enter");
    await expect(page.getByRole("table").locator("caption")).not.toHaveText(month ?? "");
  }
  await expect(page.locator("[data-focus]")).toBeFocused();
});

test("a screen reader finds the month, its free days and the times of one by their names", async ({
  page,
}) => {
  await openTimes(page, familyMedicine);
  await expect(page.getByRole("main")).toMatchAriaSnapshot(`
    - heading "¿Cuándo te queda bien?" [level=1]
    - table /Días con horarios libres en/:
      - rowgroup:
        - row:
          - columnheader /lun/
          - columnheader /mar/
      - rowgroup:
        - row
    - heading /de \\w+$/ [level=2]
    - region /Mañana|Tarde|Noche/:
      - heading /Mañana|Tarde|Noche/ [level=3]
      - list:
        - listitem:
          - link /\\d+:\\d\\d/
  `);
});

test("in forced colours the chosen day and the times stand out without any background", async ({
  openPage,
}) => {
  const page = await openPage({ forcedColors: "active", viewport: { width: 320, height: 700 } });
  await openTimes(page, familyMedicine);
  const borderOf = (at: Locator) => at.evaluate((each) => getComputedStyle(each).borderTopWidth);
  expect(await borderOf(page.locator("[aria-current=date]"))).toBe("2px");
  expect(await borderOf(freeTimes(page).first())).toBe("1px");
  const isTooWide = () => document.documentElement.scrollWidth > window.innerWidth;
  expect(await page.evaluate(isTooWide)).toBe(false);
});
