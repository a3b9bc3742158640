import { randomUUID } from "node:crypto";
import { openFarDay } from "../support/attended-practice";
import { expectBooked, fillDetails, freeTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
import { somebody } from "../support/person";
import { newAccount } from "../support/practice";

test("somebody opens a practice, sets it up step by step, and a stranger books on its page", async ({
  page,
  openPage,
}) => {
  const mark = randomUUID().slice(0, 8);
  const [slug, email] = [`sonrisas-${mark}`, `lucia.${mark}@correo.example`];
  await page.goto("/");
  await page.getByRole("link", { name: "Abrir mi espacio" }).click();
  await page.getByLabel("¿Cómo se llama?").fill(`Sonrisas ${mark}`);
  await expect(page.getByLabel("La dirección de tu página")).toHaveValue(slug);
  await expect(page.getByText("Está libre.")).toBeVisible();
  await page.getByText("Odontología", { exact: true }).click();
  await page.getByLabel("¿En qué país?").selectOption("MX");
  await page.getByLabel("Tu nombre").fill("Lucía Robles");
  await page.getByLabel("Tu correo").fill(email);
  await page.getByLabel("Elige una contraseña").fill("una frase corta");
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Continuar" }).click();

  await expect(page.getByRole("heading", { name: "Escribe el código" })).toBeVisible();
  await checkPage(page);
  const { plain } = await mailTo(email, /código/);
  await page.getByLabel("Código").fill(/\b\d{6}\b/.exec(plain)?.[0] ?? "");
  await page.getByRole("button", { name: "Abrir mi espacio" }).click();

  const next = page.getByRole("button", { name: "Guardar y seguir" });
  await expect(page.getByRole("heading", { name: "Cómo te encuentran" })).toBeVisible();
  await checkPage(page);
  await page.getByLabel("Teléfono o WhatsApp").fill("55 5555 0123");
  await page.getByRole("link", { name: "Saltar este paso" }).click();
  await expect(page.getByRole("heading", { name: "Cuándo atiendes" })).toBeVisible();
  await page.getByRole("link", { name: "Anterior" }).click();
  await expect(page.getByLabel("Teléfono o WhatsApp")).toHaveValue("55 5555 0123");
  await next.click();

  await expect(page.getByRole("heading", { name: "Cuándo atiendes" })).toBeVisible();
  await checkPage(page);
  await page.getByLabel("Trato").fill("Dra.");
  await next.click();

  const service = page.getByRole("group", { name: "Servicio 2: Limpieza dental" });
  await expect(service).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await service.getByLabel("Precio en MXN").fill("900");
  await next.click();

  await page.getByRole("button", { name: "Violeta" }).click();
  await checkPage(page);
  await next.click();

  await page.getByLabel("Título").fill("Tu sonrisa, sin prisas");
  await expect(page.getByRole("region", { name: "Vista previa" })).toContainText(
    "Tu sonrisa, sin prisas",
  );
  await checkPage(page);
  const stranger = await openPage();
  await stranger.goto(`/${slug}/book`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText(/abre muy pronto$/);
  await checkPage(stranger, ["light", "dark"]);
  await page.getByRole("button", { name: "Publicar y seguir" }).click();

  await expect(page.getByRole("heading", { name: "¡Listo! Compártela" })).toBeVisible();
  await checkPage(page);
  await page.getByRole("link", { name: "Ir a mi agenda" }).click();
  const checklist = page.getByRole("region", { name: "Prepara tu espacio" });
  await expect(checklist.getByRole("link")).toHaveText(["Sube tu logo", "Recibe tu primera cita"]);
  await checklist.getByRole("button", { name: "Quitar esta lista" }).click();
  await expect(checklist).toHaveCount(0);

  await stranger.goto(`/${slug}`);
  await expect(stranger.getByRole("heading", { level: 1 })).toHaveText("Tu sonrisa, sin prisas");
  await checkPage(stranger);
  await stranger.goto(`/${slug}/book`);
  await stranger.getByRole("link", { name: "Limpieza dental" }).click();
  await openFarDay(stranger);
  await freeTimes(stranger).first().click();
  await fillDetails(stranger, { ...somebody(), phone: "+525555550134" });
  await stranger.getByRole("checkbox", { name: /autorizo|acepto/i }).check();
  await stranger.getByRole("button", { name: "Reservar la cita" }).click();
  await expectBooked(stranger);
});

test("a forgotten password is replaced by a mailed link, once", async ({ page }) => {
  const { email, path } = await newAccount();
  await page.goto("/login");
  await page.getByRole("link", { name: "¿Olvidaste tu contraseña?" }).click();
  await expect(page.getByRole("heading", { name: "Elige otra contraseña" })).toBeVisible();
  await page.getByLabel("Correo").fill(email);
  // Browsers take keys to what scrolls and has nothing to stop at; axe asks for a stop that a table's part may not be.
  await checkPage(page, ["light"], ["scrollable-region-focusable"]);
  await page.getByRole("button", { name: "Enviarme el enlace" }).click();
  await expect(page.getByRole("heading", { name: "Mira tu correo" })).toBeVisible();
  const { plain } = await mailTo(email, /contraseña/);
  const link = /https?:\/\/\S+\/password\/[\w-]+/.exec(plain)?.[0] ?? "";
  await page.goto(link);
  await checkPage(page);
  await page.getByLabel("Contraseña nueva").fill("otra frase corta");
  await page.getByRole("button", { name: "Guardar y entrar" }).click();
  await expect(page).toHaveURL(path);
  await page.goto(link);
  await expect(page.getByRole("heading", { name: "Este enlace ya no sirve" })).toBeVisible();
  await checkPage(page);
});
