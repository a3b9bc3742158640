import { randomUUID } from "node:crypto";
import { cardiologist, secretary } from "../support/accounts";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { fillLogIn, logIn, logInForm, logOut } from "../support/log-in";

test("the login leads back to the page that was asked for", async ({ page }) => {
  const asked = "/dashboard/clinica-la-vega/hours";
  await page.goto(asked);
  await expect(page).toHaveURL(`/login?next=${encodeURIComponent(asked)}`);
  await expect(page.getByRole("heading", { name: "Entra a tu agenda" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await fillLogIn(page, secretary);
  await expect(page).toHaveURL(asked);
});

test("a wrong password and an unknown account are told the same, and the e-mail stays", async ({
  page,
}) => {
  const problem = page.getByRole("main").getByRole("alert");
  for (const email of [secretary.email, `nadie.${randomUUID()}@correo.example`]) {
    await page.goto("/login");
    await fillLogIn(page, { email, password: "no es esta" });
    await expect(problem).toHaveText("El correo o la contraseña no coinciden.");
    await expect(logInForm(page).email).toHaveValue(email);
  }
  await checkPage(page);
});

test("guessing passwords is stopped for a while, even with the right one at last", async ({
  page,
}) => {
  const email = `nadie.${randomUUID()}@correo.example`;
  await page.goto("/login");
  const problem = page.getByRole("main").getByRole("alert");
  for (let guess = 1; guess <= 5; guess += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await fillLogIn(page, { email, password: `clave ${guess}` });
    await answered;
    await expect(problem).toHaveText("El correo o la contraseña no coinciden.");
  }
  await fillLogIn(page, { email, password: "clave 6" });
  await expect(problem).toHaveText(/Son demasiados intentos seguidos/);
  await expect(page.getByText(/^Podrás intentarlo de nuevo en \d+ minutos?\.$/)).toBeVisible();
});

test("logging out ends the session, even for who kept its cookie", async ({ page, context }) => {
  await logIn(page, secretary);
  const kept = await context.cookies();
  expect(kept.find(({ name }) => name === "citaria-session")).toMatchObject({
    httpOnly: true,
    sameSite: "Lax",
  });
  await logOut(page);
  await expect(page).toHaveURL(/\/login/);
  await context.addCookies(kept);
  await page.goto(secretary.path);
  await expect(page).toHaveURL(/\/login\?next=/);
});

test("whoever is logged in already goes straight to work", async ({ page }) => {
  await logIn(page, cardiologist);
  await page.goto("/login");
  await expect(page).toHaveURL(cardiologist.path);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("without JavaScript the login works, and tells a wrong password", async ({ page }) => {
    await page.goto(secretary.path);
    await fillLogIn(page, { ...secretary, password: "no es esta" });
    await expect(page.getByText("El correo o la contraseña no coinciden.")).toBeVisible();
    await expect(logInForm(page).email).toHaveValue(secretary.email);
    await fillLogIn(page, secretary);
    await expect(page).toHaveURL(secretary.path);
  });
});
