import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
import { newPractice } from "../support/practice";

test("the owner words a reminder, is told of a slip at its place, sees the mail in both schemes, tries it and goes back", async ({
  openPage,
}) => {
  const practice = await newPractice();
  const page = await openPage({ account: practice.owner });
  await page.goto(`/dashboard/${practice.slug}/settings/wording`);
  await page.getByRole("link", { name: /^Recordatorio/ }).click();
  const field = (name: string) => page.getByRole("textbox", { name });
  const mail = page.frameLocator("iframe");

  await field("Título").fill("Nos vemos, {nonbre}");
  await page.getByRole("button", { name: "Guardar textos" }).click();
  await expect(field("Título")).toHaveAccessibleDescription(
    /Línea 1, carácter 12: {nonbre} no es un dato que conozcamos. ¿Quisiste decir {nombre}\?/,
  );
  await page.getByRole("button", { name: "Usar {nombre}" }).click();
  await expect(field("Título")).toHaveValue("Nos vemos, {nombre}");
  await expect(mail.getByRole("heading", { name: "Nos vemos, Ana Ejemplo" })).toBeVisible();

  // The page's policy lets the mail's own style in: without it no scheme would be dark.
  const card = mail.locator(".mail-card").first();
  await expect(card).toHaveCSS("background-color", "rgb(255, 255, 255)");
  await page.getByRole("button", { name: "Oscuro" }).click();
  await expect(card).toHaveCSS("background-color", "rgb(29, 35, 42)");
  await checkPage(page, ["light", "dark"]);

  await page.getByRole("button", { name: "Guardar textos" }).click();
  await expect(notice(page, "Textos guardados.")).toBeVisible();
  await page.getByRole("button", { name: "Enviarme una prueba" }).click();
  await expect(notice(page, "Prueba enviada")).toBeVisible();
  await mailTo(practice.owner.email, /^\[Prueba\] Recordatorio/);

  await page.getByRole("button", { name: "Usar el texto original" }).click();
  await page.getByRole("button", { name: "Usar el original" }).click();
  await expect(field("Título")).toHaveValue("Te esperamos el {fecha}");
  await page.getByRole("button", { name: "Deshacer" }).last().click();
  await expect(field("Título")).toHaveValue("Nos vemos, {nombre}");
});
