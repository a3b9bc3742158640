import type { BrowserContext } from "@playwright/test";
import { director, operator } from "../support/accounts";
import { chooseTime, freeTimes } from "../support/booking";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";
import { appointmentPage, invite, openLink } from "../support/portal";
import { expectEnglish } from "../support/spanish";

// On a telephone, where the longer words of a language have the least room.
test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });

test("a visitor who chooses English books in English", async ({ page }, testInfo) => {
  const person = somebody();
  await page.goto("/clinica-la-vega");
  await page.getByRole("button", { name: "English" }).click();
  await expect(
    page.getByRole("link", { name: "Book an appointment", exact: true }).first(),
  ).toBeVisible();
  await expectEnglish(page);
  await page.getByRole("link", { name: "Book an appointment", exact: true }).first().click();
  await expect(page.getByRole("heading", { name: "What do you need?" })).toBeVisible();
  await expectEnglish(page);
  await page.getByRole("link", { name: "Consulta de medicina familiar" }).click();
  await expect(page.getByRole("heading", { name: "When suits you?" })).toBeVisible();
  await expectEnglish(page);
  await chooseTime(page, testInfo);
  await expect(page.getByRole("heading", { name: "Your details" })).toBeVisible();
  await page.getByRole("button", { name: "Book the appointment" }).click();
  await expect(page.getByRole("main").getByRole("alert")).toBeVisible();
  // What the browser finds is told before the answer; until that is there the button is busy.
  await expect(page.locator("form[aria-busy=true]")).toHaveCount(0);
  await expectEnglish(page);
  await page.getByRole("textbox", { name: "First and last name" }).fill(person.name);
  await page.getByRole("textbox", { name: "E-mail" }).fill(person.email);
  await page.getByRole("textbox", { name: "Telephone" }).fill(person.phone);
  await page.getByRole("button", { name: "Book the appointment" }).click();
  await expect(page.getByRole("heading", { name: "Your appointment is reserved" })).toBeVisible();
  await expectEnglish(page);
});

test("the portal is English for who chose it", async ({ page, context, request }, testInfo) => {
  await chooseEnglish(context);
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await expectEnglish(page);
  const own = ["", "/history", "/waitlist", "/profile", "/family", "/documents", "/access"].map(
    (each) => `/my${each}`,
  );
  const one = ["/move", "/cancel", "/again"].map((each) => `/my/${invited.id}${each}`);
  for (const path of [...own, ...one, "/link?from=link"]) {
    await page.goto(`/${invited.slug}${path}`);
    await expectEnglish(page);
  }
  await page.goto("/i/invalid");
  await expectEnglish(page);
  await expect(appointmentPage(page).accept).toHaveCount(0);

  await page.goto(`/${invited.slug}/my/${invited.id}`);
  await page.getByRole("button", { name: "Confirm my appointment" }).click();
  await expect(page.getByText("Done: your appointment is confirmed.")).toBeVisible();
  await page.goto(`/${invited.slug}/my/${invited.id}/move?date=${invited.start.slice(0, 10)}`);
  await freeTimes(page).last().click();
  await page.getByRole("button", { name: "Change my appointment" }).click();
  await expect(page.getByText("Done: your appointment has a new time.")).toBeVisible();
  await expectEnglish(page);
  await page.getByRole("button", { name: "Cancel the appointment", exact: true }).click();
  await page.getByRole("button", { name: "Yes, cancel the appointment" }).click();
  await expect(page.getByText("Your appointment is cancelled.")).toBeVisible();
  await expectEnglish(page);
});

test("a visitor whose browser asks for English gets it without choosing", async ({ openPage }) => {
  const page = await openPage({ locale: "en-GB" });
  for (const path of ["/", "/login", "/no/such/page"]) {
    await page.goto(path);
    await expectEnglish(page);
  }
});

test.describe("the team", () => {
  test.use({ account: director });

  test("works in English once it is chosen", async ({ page, context }) => {
    await chooseEnglish(context);
    for (const path of [
      "agenda",
      "agenda?new=1",
      "hours",
      "hours/weekly",
      "hours/special",
      "hours/holidays",
      "hours/time-off",
      "clients",
      "services",
      "team",
      "brand",
      "settings",
      "settings/portal",
      "clients/invite",
    ]) {
      await page.goto(`/dashboard/clinica-la-vega/${path}`);
      await expectEnglish(page);
    }
  });
});

test.describe("the operator", () => {
  test.use({ account: operator });

  test("works in English once it is chosen", async ({ page, context }) => {
    await chooseEnglish(context);
    for (const path of ["/operator", "/operator/log"]) {
      await page.goto(path);
      await expectEnglish(page);
    }
  });
});

async function chooseEnglish(context: BrowserContext): Promise<void> {
  const response = await context.request.post("/api/preferences", { form: { locale: "en" } });
  expect(response.ok()).toBe(true);
}
