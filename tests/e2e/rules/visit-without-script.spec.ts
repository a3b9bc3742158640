import { expectBooked, fillDetails, freeTimes } from "../support/booking";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";
import { chooseBoth, chooseQuietDay, visitPractice } from "../support/visit";

test.use({ javaScriptEnabled: false });

test("without JavaScript a visitor books two services in one visit", async ({ page }) => {
  const practice = await visitPractice();
  const person = somebody();
  await chooseBoth(page, practice);
  await chooseQuietDay(page);
  await freeTimes(page).first().click();
  await fillDetails(page, person);
  await page.getByRole("button", { name: "Reservar la visita" }).click();
  await expectBooked(page);
  expect(await appointmentsOf(person.email)).toHaveLength(2);
});

test("an address that asks for unknown services, or for too many, is answered with what it can be", async ({
  page,
}) => {
  const practice = await visitPractice();
  await chooseBoth(page, practice);
  const url = new URL(page.url());
  const [part = ""] = (url.searchParams.get("also") ?? "").split(",");
  url.searchParams.set("also", `nothing.any,${part},${part},${part},${part},${part}`);
  await page.goto(url.href);
  await expect(page.getByRole("link", { name: /^Quitar: / })).toHaveCount(3);
  await expect(page.getByRole("link", { name: "Agregar otro servicio" })).toHaveCount(0);
  await expect(freeTimes(page).first()).toBeVisible();
});
