import { freeTimes } from "./support/booking";
import { expect, test } from "./support/fixtures";
import { mailTo } from "./support/mail";
import { invite, openLink } from "./support/portal";

test.use({ javaScriptEnabled: false });

test("without JavaScript a client accepts, moves and cancels", async ({
  page,
  request,
}, testInfo) => {
  const invited = await invite(request, testInfo);
  await openLink(page, invited);
  await page.getByRole("button", { name: "Aceptar la cita" }).click();
  await expect(page.getByText("Listo: tu cita quedó aceptada.")).toBeVisible();

  await page.getByRole("link", { name: "Cambiar la hora" }).click();
  await freeTimes(page).last().click();
  await page.getByRole("button", { name: "Cambiar mi cita" }).click();
  await expect(page.getByText("Listo: tu cita cambió de hora.")).toBeVisible();

  await page.getByText("Cancelar la cita", { exact: true }).click();
  await page.getByRole("textbox", { name: "Motivo" }).fill("Viajo ese día");
  await page.getByRole("button", { name: "Sí, cancelar la cita" }).click();
  await expect(page.getByText("Tu cita quedó cancelada.")).toBeVisible();
  await mailTo(invited.person.email, /quedó cancelada/);
});
