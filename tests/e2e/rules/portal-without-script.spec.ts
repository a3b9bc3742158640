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
