import { attendedPractice, openFarDay } from "../support/attended-practice";
import {
  asPeopleDo,
  detailsForm,
  expectBooked,
  fillDetails,
  freeTimes,
  openTimes,
} from "../support/booking";
import { checkPage } from "../support/check-page";
import { sendCutOffFirst } from "../support/cut";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";
import { like, words } from "../support/words";

test("what a service asks is answered by a visitor and read in the agenda, with what to bring and how to get there", async ({
  openPage,
  page,
}) => {
  const [t, tb] = [words("intake"), words("booking")];
  const { slug, owner, service } = await attendedPractice();
  const desk = await openPage({ account: owner });
  await desk.goto(`/dashboard/${slug}/services`);
  await desk.getByRole("link", { name: service }).first().click();
  await desk.getByRole("link", { name: t("title") }).click();
  await desk.getByLabel(t("preparationField")).fill("Ven con ropa cómoda.");
  const question = (number: number) =>
    desk.getByRole("group", { name: t("questionNumber", { number: String(number) }) });
  const first = question(1);
  await first.getByRole("textbox", { name: t("questionField") }).fill("¿Estás embarazada?");
  await first.getByRole("combobox").selectOption("yes_no");
  await first.getByLabel(t("required")).check();
  const second = question(2);
  await second.getByRole("textbox", { name: t("questionField") }).fill("¿Qué presión prefieres?");
  await second.getByRole("combobox").selectOption("choice");
  await second.getByRole("textbox", { name: t("choices") }).fill("Suave\nFuerte");
  await desk.getByLabel(t("consentField")).fill("Acepto que guarden mis datos.");
  await checkPage(desk, ["light", "dark"]);
  await sendCutOffFirst(desk, desk.getByRole("button", { name: t("save") }));
  await expect(desk.getByText(t("saved"))).toBeVisible();
  await expect(desk.getByText(t("consentVersion", { version: "1" }))).toBeVisible();

  const person = somebody();
  await openTimes(page, { slug, service });
  await openFarDay(page);
  await freeTimes(page).first().click();
  await fillDetails(page, { ...person, phone: "+576015550199" });
  const { confirm } = detailsForm(page);
  await confirm.click();
  await expect(page.getByText(words("errors")("required")).first()).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("group", { name: "¿Estás embarazada?" }).getByLabel(t("no")).check();
  await page
    .getByRole("group", { name: /¿Qué presión/ })
    .getByLabel("Fuerte")
    .check();
  await page.getByLabel(t("accept")).check();
  await confirm.click();
  const id = await expectBooked(page);
  await expect(page.getByText("Ven con ropa cómoda.")).toBeVisible();
  await expect(page.getByText(tb("policyNote", { hours: 24 }))).toBeVisible();
  await expect(page.getByRole("link", { name: "Outlook" })).toHaveAttribute(
    "href",
    /^https:\/\/outlook\.live\.com\/calendar\/0\/deeplink\/compose\?.*startdt=/,
  );
  await checkPage(page, ["light", "dark"]);

  await desk.goto(`/dashboard/${slug}/agenda?appointment=${id}`);
  const panel = desk.getByRole("region", { name: t("answers") });
  await expect(panel.getByText("Fuerte")).toBeVisible();
  const accepted = t("accepted", { version: "1", when: "…" });
  await expect(panel.getByText(like(accepted))).toBeVisible();
});

test("a practice that needs one way to reach somebody takes either, without JavaScript too", async ({
  openPage,
}) => {
  const [t, tb] = [words("intake"), words("booking")];
  const { slug, owner, service } = await attendedPractice();
  const desk = await openPage({ account: owner });
  await desk.goto(`/dashboard/${slug}/settings`);
  await desk.getByRole("link", { name: t("choicesTitle") }).click();
  await desk.getByLabel(t("needs.either")).check();
  await checkPage(desk, ["light", "dark"]);
  await desk.getByRole("button", { name: t("saveChoices") }).click();
  await expect(desk.getByText(t("choicesSaved"))).toBeVisible();

  const page = await openPage({ javaScriptEnabled: false });
  await openTimes(page, { slug, service });
  await freeTimes(page).last().click();
  const { name, phone, confirm } = detailsForm(page);
  await name.fill("Luz Pruebas");
  await asPeopleDo(page);
  await confirm.click();
  await expect(page.getByText(words("errors")("reach_needed")).first()).toBeVisible();
  await phone.fill("601 555 0199");
  await asPeopleDo(page);
  await confirm.click();
  await expectBooked(page);
  await expect(page.getByText(tb("doneWithoutEmail"))).toBeVisible();
});
