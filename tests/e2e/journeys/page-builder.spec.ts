import type { Page } from "@playwright/test";
import { attendedPractice } from "../support/attended-practice";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";

const titles = (page: Page) => page.getByRole("main").getByRole("heading", { level: 2 });
const preview = (page: Page) => page.getByRole("region", { name: "Vista previa" });
const saved = (page: Page) => page.getByText("Borrador guardado: todavía no se ve en tu página.");

test("an owner arranges the page with the keyboard, sees it first, publishes it and goes back", async ({
  openPage,
}) => {
  const { slug, owner } = await attendedPractice();
  const visitor = await openPage();
  await visitor.goto(`/${slug}`);
  await expect(titles(visitor).first()).toHaveText("Servicios");

  const page = await openPage({ account: owner });
  await page.goto(`/dashboard/${slug}/page`);
  await expect(page.getByRole("img", { name: "Código QR de tu página" })).toBeVisible();
  await page.getByRole("button", { name: "Agregar sección" }).click();
  await page
    .getByRole("dialog")
    .getByRole("button", { name: /^Preguntas frecuentes/ })
    .click();
  await page.getByRole("button", { name: "Agregar pregunta" }).click();
  await page.getByLabel("Pregunta", { exact: true }).fill("¿Hay estacionamiento?");
  await page.getByLabel("Respuesta").fill("Sí, en el sótano.");
  await expect(preview(page)).toContainText("¿Hay estacionamiento?");
  const up = page.getByRole("button", { name: "Subir Preguntas frecuentes" });
  await up.focus();
  while ((await up.getAttribute("aria-disabled")) !== "true") await page.keyboard.press("Enter");
  await page.getByRole("button", { name: "Ocultar Equipo" }).click();
  await expect(saved(page)).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await visitor.reload();
  await expect(visitor.getByText("¿Hay estacionamiento?")).toHaveCount(0);

  await page.getByRole("button", { name: "Publicar" }).click();
  await expect(page.getByText("Publicada: tus clientes ya la ven así.")).toBeVisible();
  await visitor.reload();
  await expect(titles(visitor).first()).toHaveText("Preguntas frecuentes");
  await expect(visitor.getByRole("heading", { name: "Quiénes atienden" })).toHaveCount(0);
  await visitor.getByText("¿Hay estacionamiento?").click();
  await expect(visitor.getByText("Sí, en el sótano.")).toBeVisible();
  await checkPage(visitor, ["light", "dark"]);

  await page.getByRole("button", { name: "Quitar Preguntas frecuentes" }).click();
  await page.getByRole("button", { name: "Publicar" }).click();
  await expect(page.getByRole("button", { name: "Volver a la versión 1" })).toBeVisible();
  await page.getByRole("button", { name: "Volver a la versión 1" }).click();
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
  await page.getByRole("button", { name: "Portada", exact: true }).click();
  await page.getByRole("button", { name: "Elegir imagen" }).click();
  const file = page.getByRole("dialog").getByLabel("Subir una imagen");
  await file.setInputFiles({ name: "foto.jpg", mimeType: "image/jpeg", buffer: Buffer.from("no") });
  await expect(page.getByText("Ese archivo no es una foto que podamos usar.")).toBeVisible();
  await file.setInputFiles("db/seed/pictures/barberia-norte-sillas.webp");
  await page.getByLabel("Qué se ve en la imagen").fill("Tres sillas");
  await expect(saved(page)).toBeVisible();
  await page.getByRole("button", { name: "Publicar" }).click();
  await expect(page.getByText("Publicada: tus clientes ya la ven así.")).toBeVisible();

  const visitor = await openPage();
  const arrived = visitor.waitForResponse((response) => response.url().includes("/images/"));
  await visitor.goto(`/${slug}`);
  await expect(visitor.getByRole("img", { name: "Tres sillas" })).toBeVisible();
  const headers = (await arrived).headers();
  expect(headers["content-type"]).toBe("image/avif");
  expect(headers["cache-control"]).toContain("immutable");
  expect(headers["x-content-type-options"]).toBe("nosniff");
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("the page shows all of its sections and leads to booking", async ({ page }) => {
    await page.goto("/clinica-la-vega");
    for (const title of [
      "Servicios y precios",
      "Nuestros médicos",
      "Horario de atención",
      "Dónde estamos",
    ]) {
      await expect(page.getByRole("heading", { name: title })).toBeVisible();
    }
    await expect(page.getByRole("link", { name: /Escribir por WhatsApp/ })).toHaveAttribute(
      "href",
      "https://wa.me/18095550140",
    );
    await page.getByRole("link", { name: "Reservar una cita" }).first().click();
    await expect(page).toHaveURL(/\/clinica-la-vega\/book/);
  });
});
