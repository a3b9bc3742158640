import type { Page } from "@playwright/test";
import { attendedPractice } from "../support/attended-practice";
import { checkPage } from "../support/check-page";
import { sendCutOffFirst } from "../support/cut";
import { expect, test } from "../support/fixtures";
import { typeUntil } from "../support/type-until";
import { like, words } from "../support/words";

const titles = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 });
const preview = (page: Page) => page.getByRole("region", { name: words("page")("preview") });
const saved = (page: Page) => page.getByText(words("page")("state", { state: "draft" }));

test("an owner arranges the page with the keyboard, sees it first, publishes it and goes back", async ({
  openPage,
}) => {
  const [t, tp] = [words("page"), words("publicPage")];
  const questions = t("kinds.questions");
  const { slug, owner } = await attendedPractice();
  const visitor = await openPage();
  await visitor.goto(`/${slug}`);
  await expect(titles(visitor).first()).toHaveText(tp("services"));

  const page = await openPage({ account: owner });
  await page.goto(`/dashboard/${slug}/page`);
  await expect(page.getByRole("img", { name: t("qr") })).toBeVisible();
  await page.getByRole("button", { name: t("add") }).click();
  await page.getByRole("dialog").getByRole("button", { name: questions }).click();
  await page.getByRole("button", { name: t("addQuestion") }).click();
  await page.getByLabel(t("question"), { exact: true }).fill("¿Hay estacionamiento?");
  await page.getByLabel(t("answer")).fill("Sí, en el sótano.");
  await expect(preview(page)).toContainText("¿Hay estacionamiento?");
  const up = page.getByRole("button", { name: t("moveUp", { name: questions }) });
  await up.focus();
  while ((await up.getAttribute("aria-disabled")) !== "true") await page.keyboard.press("Enter");
  await page.getByRole("button", { name: t("hide", { name: t("kinds.team") }) }).click();
  await expect(saved(page)).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await visitor.reload();
  await expect(visitor.getByText("¿Hay estacionamiento?")).toHaveCount(0);

  const publish = page.getByRole("button", { name: t("publish"), exact: true });
  await publish.click();
  await expect(page.getByText(t("published"))).toBeVisible();
  await visitor.reload();
  await expect(titles(visitor).first()).toHaveText(tp("questions"));
  await expect(visitor.getByRole("heading", { name: tp("team") })).toHaveCount(0);
  await visitor.getByText("¿Hay estacionamiento?").click();
  await expect(visitor.getByText("Sí, en el sótano.")).toBeVisible();
  await checkPage(visitor, ["light", "dark"]);

  await page.getByRole("button", { name: t("remove", { name: questions }) }).click();
  await publish.click();
  const restore = page.getByRole("button", { name: t("restoreName", { number: 1 }) });
  await restore.click();
  await expect(preview(page)).toContainText("¿Hay estacionamiento?");
  await visitor.reload();
  await expect(visitor.getByText("¿Hay estacionamiento?")).toHaveCount(0);
});

test("a picture is chosen for the cover and arrives in a modern format; what is no picture is told at once", async ({
  openPage,
}) => {
  const { slug, owner } = await attendedPractice();
  const page = await openPage({ account: owner });
  await page.goto(`/dashboard/${slug}/page`);
  const [t, tp] = [words("page"), words("pictures")];
  await page.getByRole("button", { name: t("kinds.cover"), exact: true }).click();
  await page.getByRole("button", { name: tp("choosePicture") }).click();
  const file = page.getByRole("dialog").getByLabel(tp("upload"));
  await file.setInputFiles({ name: "foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no") });
  await expect(page.getByText(words("errors")("image_unsupported"))).toBeVisible();
  await file.setInputFiles("db/seed/pictures/barberia-norte-sillas.webp");
  await page.getByLabel(tp("alt")).fill("Tres sillas");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: t("publish"), exact: true }).click();
  await expect(page.getByText(t("published"))).toBeVisible();

  const visitor = await openPage();
  const arrived = visitor.waitForResponse((response) => response.url().includes("/images/"));
  await visitor.goto(`/${slug}`);
  await expect(visitor.getByRole("img", { name: "Tres sillas" })).toBeVisible();
  const headers = (await arrived).headers();
  expect(headers["content-type"]).toBe("image/avif");
  expect(headers["cache-control"]).toContain("immutable");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test("an owner chooses a colour that would not read, sees what is done about it, and clients see the brand at once", async ({
  openPage,
}) => {
  const t = words("brand");
  const { slug, owner } = await attendedPractice();
  const page = await openPage({ account: owner });
  await page.goto(`/dashboard/${slug}/brand`);
  const colour = page.getByLabel(t("primaryColor"), { exact: true });
  const [reading, darker] = [t("buttonText", { color: "black" }), t("linkDarker", { color: "…" })];
  await typeUntil(colour, "#ffe500", page.getByText(like(`${reading} ${darker}`)));
  for (const caption of [
    "previewPage",
    "previewPortal",
    "previewDashboard",
    "previewMail",
  ] as const) {
    await expect(
      page.getByRole("region", { name: t("preview") }).getByText(t(caption), { exact: true }),
    ).toBeVisible();
  }
  await page.getByLabel(t("radius")).selectOption("none");
  await sendCutOffFirst(page, page.getByRole("button", { name: t("save") }));
  await expect(page.getByText(t("saved"))).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  const visitor = await openPage();
  await visitor.goto(`/${slug}/book`);
  const dressed = visitor.locator(".tenant").first();
  await expect(dressed).toHaveCSS("--color-primary", "#ffe500");
  await expect(dressed).toHaveCSS("--radius-box", "0");
  await checkPage(visitor, ["light", "dark"]);
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page shows all of its sections and leads to booking", async ({ page }) => {
    await page.goto("/clinica-la-vega");
    for (const title of [
      "Servicios y precios",
      "Nuestros médicos",
      words("publicPage")("hours"),
      words("publicPage")("place"),
    ]) {
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
    }
    await expect(
      page.getByRole("link", { name: words("publicPage")("writeOnWhatsapp") }),
    ).toHaveAttribute("href", "https://wa.me/18095550140");
    await page
      .getByRole("link", { name: words("publicPage")("book") })
      .first()
      .click();
    await expect(page).toHaveURL(/\/clinica-la-vega\/book/);
  });
});
