import { type APIRequestContext, expect, type Page } from "@playwright/test";
import type { Account } from "./accounts";

export function logInForm(page: Page) {
  return {
    email: page.getByRole("textbox", { name: "Correo" }),
    password: page.getByLabel("Contraseña"),
    submit: page.getByRole("button", { name: "Entrar" }),
  };
}

/** By the form of the page that is shown. */
export async function fillLogIn(
  page: Page,
  { email, password }: Pick<Account, "email" | "password">,
) {
  const form = logInForm(page);
  // A button takes no second answer while the first is on its way.
  await expect(form.submit).toHaveAttribute("aria-busy", "false");
  await form.email.fill(email);
  await form.password.fill(password);
  await form.submit.click();
}

/** Opens where this account's work begins, by the login. */
export async function logIn(page: Page, account: Account): Promise<void> {
  await page.goto(account.path);
  await fillLogIn(page, account);
  await expect(page).toHaveURL(account.path);
}

/** What the form comes to, without a browser: what the login's own page does, its journey shows. */
export async function logInWithoutPage(
  visitor: APIRequestContext,
  { email, password }: Account,
): Promise<void> {
  const { csrfToken } = await (await visitor.get("/api/auth/csrf")).json();
  const form = { csrfToken, email, password };
  const answer = await visitor.post("/api/auth/callback/credentials", { form, maxRedirects: 0 });
  expect(answer.headers()["set-cookie"], `${email} logs in`).toContain("citaria-session=");
}

export async function logOut(page: Page): Promise<void> {
  const foot = page.getByRole("complementary").locator("summary");
  await page.getByLabel("Tu cuenta").or(foot).filter({ visible: true }).click();
  await page.getByRole("button", { name: "Cerrar sesión" }).filter({ visible: true }).click();
}
