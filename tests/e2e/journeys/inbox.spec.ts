import { expectAccessible } from "../support/accessibility";
import { bookByApi } from "../support/book-by-api";
import { checkPage, expectNoSidewaysScroll } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
import { somebody } from "../support/person";

test("the confirmation waits in the inbox: in Spanish, in the brand, with its file and its link", async ({
  page,
  request,
}, testInfo) => {
  const person = somebody();
  const { id, slug } = await bookByApi(request, testInfo, person);
  await mailTo(person.email, /./);
  await page.goto(`/dev/inbox?to=${encodeURIComponent(person.email)}`);
  await checkPage(page, ["light", "dark"]);
  const entry = page
    .getByRole("main")
    .getByRole("link", { name: /Falta confirmar tu cita en Centro Médico La Vega/ });
  await expect(entry).toHaveCount(1);
  await expect(entry).toContainText("1 archivo adjunto");
  await entry.click();

  const mail = page.frameLocator("iframe");
  await expect(mail.getByText("Guardamos esta hora para ti")).toBeVisible();
  await expect(mail.getByText(`Hola, ${person.name}.`)).toBeVisible();
  await expect(mail.locator("html")).toHaveAttribute("lang", "es");
  const logo = mail.locator("img[src$='/brands/clinica-la-vega.png']");
  await expect(logo).not.toHaveJSProperty("naturalWidth", 0);
  const button = mail.getByRole("link", { name: "Confirmar mi cita" });
  await expect(button).toHaveCSS("background-color", "rgb(14, 116, 144)");
  await checkPage(page);

  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: /^Descargar .*\.ics$/ }).click();
  expect((await download).suggestedFilename()).toMatch(/\.ics$/);
  await page
    .getByRole("list", { name: "Enlaces de este correo" })
    .getByRole("link", { name: "Confirmar mi cita" })
    .click();
  await expect(page).toHaveURL(`/${slug}/my/${id}`);
});

test("the inbox shows the plain text of a mail", async ({ page, request }, testInfo) => {
  const person = somebody();
  await bookByApi(request, testInfo, person);
  const { id } = await mailTo(person.email, /./);
  await page.goto(`/dev/inbox/${id}`);
  await page.getByRole("link", { name: "Solo texto" }).click();
  await expect(page.getByText("GUARDAMOS ESTA HORA PARA TI")).toBeVisible();
  await checkPage(page);
});

test("the mail itself can be read by everybody, on light and on dark ground", async ({
  page,
  request,
}, testInfo) => {
  const person = somebody();
  await bookByApi(request, testInfo, person);
  const { id } = await mailTo(person.email, /./);
  await page.goto(`/dev/inbox/${id}/html`);
  for (const colorScheme of ["light", "dark"] as const) {
    await expectAccessible(page, colorScheme);
    await expectNoSidewaysScroll(page);
  }
});

test("markup in a name arrives in the mail and the portal as it was typed", async ({
  page,
  request,
}, testInfo) => {
  const person = { ...somebody(), name: `O'Higgins <img src=x onerror=alert(1)> & Ñandú` };
  await bookByApi(request, testInfo, person);
  const { id } = await mailTo(person.email, /./);
  await page.goto(`/dev/inbox/${id}`);
  await expect(page.frameLocator("iframe").getByText(`Hola, ${person.name}.`)).toBeVisible();
  await page
    .getByRole("list", { name: "Enlaces de este correo" })
    .getByRole("link")
    .first()
    .click();
  await page.getByRole("link", { name: "Mis citas" }).click();
  await expect(page.getByText(`Hola, ${person.name}`)).toBeVisible();
});
