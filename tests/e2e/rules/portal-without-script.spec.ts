import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";
import { invite, moveToEvening, openLink } from "../support/portal";

test.use({ javaScriptEnabled: false });

test("without JavaScript a client accepts, moves and cancels", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await page.getByRole("button", { name: "Confirmar mi cita" }).click();
  await expect(page.getByText("Listo: tu cita quedó confirmada.")).toBeVisible();

  await moveToEvening(page, invited);

  await page.getByText("Cancelar la cita", { exact: true }).click();
  await page.getByRole("textbox", { name: "Motivo" }).fill("Viajo ese día");
  await page.getByRole("button", { name: "Sí, cancelar la cita" }).click();
  await expect(page.getByText("Tu cita quedó cancelada.")).toBeVisible();
  await mailTo(invited.person.email, /quedó cancelada/);
});

test("without JavaScript a client corrects their details, looks after a child, waits for a time and finds a document", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  const { slug, id, person } = invited;
  await openLink(page, invited);
  const name = page.getByRole("textbox", { name: "Nombre y apellido" });

  await page.goto(`/${slug}/my/profile`);
  await name.fill("Nombre Corregido");
  await page.getByRole("textbox", { name: "Teléfono" }).fill("12");
  const save = page.getByRole("button", { name: "Guardar", exact: true });
  await save.click();
  await expect(page.getByText(/^Revisa el teléfono/)).toBeVisible();
  await expect(name).toHaveValue("Nombre Corregido");
  await page.getByRole("textbox", { name: "Teléfono" }).fill(person.phone);
  await save.click();
  await expect(page.getByText("Tus datos quedaron guardados.")).toBeVisible();

  await page.goto(`/${slug}/my/family`);
  await name.fill("Mateo Pruebas");
  await page.getByRole("radio", { name: "Hijo o hija" }).check();
  await page.getByRole("button", { name: "Agregar" }).click();
  const child = page.getByRole("listitem").filter({ hasText: "Mateo Pruebas" });
  await expect(child).toHaveCount(1);
  await child.getByText("Cambiar o quitar").click();
  await child.getByText("Quitar de mi familia").click();
  await child.getByRole("button", { name: "Sí, quitar" }).click();
  await expect(child).toHaveCount(0);
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(child).toHaveCount(1);

  await page.goto(`/${slug}/my/waitlist`);
  await page.getByRole("combobox", { name: "Servicio" }).selectOption({ index: 1 });
  await page.getByRole("button", { name: "Entrar a la lista de espera" }).click();
  await expect(page.getByText("Listo: estás en la lista de espera.")).toBeVisible();
  await page.getByText("Ya no espero", { exact: true }).click();
  await page.getByRole("button", { name: "Salir de la lista" }).click();
  await expect(page.getByText("Saliste de esa lista de espera.")).toBeVisible();

  await database`
    INSERT INTO shared_document (tenant_id, client_id, name, kind, size_bytes, file_key)
    SELECT tenant_id, client_id, 'Receta', 'pdf', 9, 'nowhere/' || id FROM appointment WHERE id = ${id}`;
  await page.goto(`/${slug}/my/documents`);
  const document = page.getByRole("link", { name: "Descargar Receta" });
  await expect(document).toHaveAttribute(
    "href",
    new RegExp(`^/${slug}/my/documents/[0-9a-f-]{36}$`),
  );
});
