import { randomUUID } from "node:crypto";
import { templateOf } from "@/lib/templates/template-of";
import { openFarDay } from "../support/attended-practice";
import { detailsForm, expectBooked, fillDetails, freeTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { sendCutOffFirst } from "../support/cut";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
import { somebody } from "../support/person";
import { newAccount } from "../support/practice";
import { typeUntil } from "../support/type-until";
import { language, like, words } from "../support/words";

test("somebody opens a practice, sets it up step by step, and a stranger books on its page", async ({
  page,
  openPage,
}) => {
  const [ts, t, tp] = [words("start"), words("setup"), words("page")];
  const [, { name: cleaning = "" } = {}] = templateOf("dental", language(), "").services;
  const mark = randomUUID().slice(0, 8);
  const [slug, email] = [`sonrisas-${mark}`, `lucia.${mark}@correo.example`];
  await page.goto("/");
  await page.getByRole("link", { name: words("site")("start") }).click();
  const practice = page.getByLabel(ts("practice"));
  await typeUntil(practice, `Sonrisas ${mark}`, page.getByText(ts("slugFree")));
  await expect(page.getByLabel(ts("slug"))).toHaveValue(slug);
  await page.getByText(ts("sectors.dental"), { exact: true }).click();
  await page.getByLabel(ts("country")).selectOption("MX");
  await page.getByLabel(ts("name"), { exact: true }).fill("Lucía Robles");
  await page.getByLabel(ts("email")).fill(email);
  await page.getByLabel(ts("password")).fill("una frase corta");
  await checkPage(page, ["light", "dark"]);
  await sendCutOffFirst(page, page.getByRole("button", { name: ts("submit") }));

  await expect(page.getByRole("heading", { name: ts("codeTitle") })).toBeVisible();
  await checkPage(page);
  const { plain } = await mailTo(email, like(words("letters")("signUp.subject")));
  await page.getByLabel(ts("code"), { exact: true }).fill(/\b\d{6}\b/.exec(plain)?.[0] ?? "");
  await sendCutOffFirst(page, page.getByRole("button", { name: ts("codeSubmit") }));

  const next = page.getByRole("button", { name: t("next") });
  const phone = page.getByLabel(t("phone"));
  await expect(page.getByRole("heading", { name: t("practiceTitle") })).toBeVisible();
  await checkPage(page);
  await phone.fill("55 5555 0123");
  await page.getByRole("link", { name: t("skip") }).click();
  await expect(page.getByRole("heading", { name: t("hoursTitle") })).toBeVisible();
  await page.getByRole("link", { name: t("back"), exact: true }).click();
  await expect(phone).toHaveValue("55 5555 0123");
  await sendCutOffFirst(page, next);

  await expect(page.getByRole("heading", { name: t("hoursTitle") })).toBeVisible();
  await checkPage(page);
  await page.getByLabel(t("professionalTitle")).fill("Dra.");
  await next.click();

  const service = page.getByRole("group", {
    name: t("serviceGroup", { number: "2", name: cleaning }),
  });
  await expect(service).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await service.getByLabel(t("price", { currency: "MXN" })).fill("900");
  await next.click();

  await page.getByRole("button", { name: t("palettes.violet") }).click();
  await checkPage(page);
  await next.click();

  await page.getByLabel(t("coverTitle")).fill("Tu sonrisa, sin prisas");
  await expect(page.getByRole("region", { name: tp("preview") })).toContainText(
    "Tu sonrisa, sin prisas",
  );
  await checkPage(page);
  const stranger = await openPage();
  await stranger.goto(`/${slug}/book`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(
    words("publicPage")("soonTitle", { name: `Sonrisas ${mark}` }),
  );
  await checkPage(stranger, ["light", "dark"]);
  await page.getByRole("button", { name: t("publish") }).click();

  await expect(page.getByRole("heading", { name: t("shareTitle") })).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: t("toAgenda") }).click();
  const checklist = page.getByRole("region", { name: t("checklist") });
  await expect(checklist.getByRole("link")).toHaveText([t("items.logo"), t("items.booking")]);
  await checklist.getByRole("button", { name: t("dismiss") }).click();
  await expect(checklist).toHaveCount(0);

  await stranger.goto(`/${slug}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Tu sonrisa, sin prisas");
  await checkPage(stranger);
  await stranger.goto(`/${slug}/book`);
  await stranger.getByRole("link", { name: cleaning }).click();
  await openFarDay(stranger);
  await freeTimes(stranger).first().click();
  await fillDetails(stranger, { ...somebody(), phone: "+525555550134" });
  await stranger.getByRole("checkbox", { name: words("intake")("accept") }).check();
  await detailsForm(stranger).confirm.click();
  await expectBooked(stranger);
});

test("a forgotten password is replaced by a mailed link, once", async ({ page }) => {
  const t = words("password");
  const { email, path } = await newAccount();
  await page.goto("/login");
  await page.getByRole("link", { name: t("forgotLink") }).click();
  await expect(page.getByRole("heading", { name: t("askTitle") })).toBeVisible();
  await page.getByLabel(t("email")).fill(email);
  // Browsers take keys to what scrolls and has nothing to stop at; axe asks for a stop that a table's part may not be.
  await checkPage(page, ["light"], ["scrollable-region-focusable"]);
  await page.getByRole("button", { name: t("askSubmit") }).click();
  await expect(page.getByRole("heading", { name: t("sentTitle") })).toBeVisible();
  const { plain } = await mailTo(email, /contraseña|password/);
  const link = /https?:\/\/\S+\/password\/[\w-]+/.exec(plain)?.[0] ?? "";
  await page.goto(link);
  await checkPage(page);
  await page.getByLabel(t("password")).fill("otra frase corta");
  await page.getByRole("button", { name: t("setSubmit") }).click();
  await expect(page).toHaveURL(path);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: t("goneTitle") })).toBeVisible();
  await checkPage(page);
});
