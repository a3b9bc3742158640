import type { Page } from "@playwright/test";
import { director, operator } from "../support/accounts";
import { freeTimes } from "../support/booking";
import { expectNoSidewaysScroll } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { invite, openLink } from "../support/portal";

const widths = [320, 390, 768, 1024, 1440];

test.skip(({ isMobile }) => isMobile, "every width is tried by one size");

test("no public page scrolls sideways, from the smallest telephone to a desk", async ({ page }) => {
  await expectToFit(page, [
    "/",
    "/login",
    "/clinica-la-vega",
    "/barberia-norte",
    "/clinica-la-vega/book",
    "/clinica-la-vega/link?from=link",
    "/clinica-la-vega/wait",
    "/i/invalid",
    "/no/such/page",
    "/dev/inbox",
  ]);
});

test("no step of booking and no page of the portal scrolls sideways", async ({
  page,
  request,
}, testInfo) => {
  await page.goto("/clinica-la-vega/book");
  await page.getByRole("link", { name: /Ecocardiograma/ }).click();
  await freeTimes(page).first().click();
  await expect(page.getByRole("heading", { name: "Tus datos" })).toBeVisible();
  const details = page.url();
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  const { slug, id } = invited;
  const times = details.replace(/&start=[^&]*/, "");
  await expectToFit(page, [times, details, `/${slug}/book/done/${id}`]);
  const own = ["", "/history", "/waitlist", "/profile", "/access"].map((each) => `/my${each}`);
  const one = ["", "/move", "/cancel", "/again"].map((each) => `/my/${id}${each}`);
  await expectToFit(
    page,
    [...own, ...one].map((each) => `/${slug}${each}`),
  );
});

test.describe("for the owner", () => {
  test.use({ account: director });

  test("no page of the team scrolls sideways", async ({ page }) => {
    const pages = ["hours", "hours/weekly", "hours/time-off", "clients", "services", "team"];
    const agendas = ["columns", "day", "week", "month", "list"].map(
      (view) => `agenda?view=${view}`,
    );
    await expectToFit(
      page,
      [...agendas, "agenda?new=1", ...pages, "page", "brand", "settings"].map(
        (path) => `/dashboard/clinica-la-vega/${path}`,
      ),
    );
  });
});

test.describe("for the operator", () => {
  test.use({ account: operator });

  test("no page of the platform scrolls sideways", async ({ page }) => {
    await expectToFit(page, ["/operator", "/operator/log"]);
  });
});

async function expectToFit(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    await page.goto(path);
    for (const width of widths) {
      await page.setViewportSize({ width, height: 900 });
      await expectNoSidewaysScroll(page);
    }
  }
}
