import { attendedPractice, openFarDay } from "../support/attended-practice";
import { asPeopleDo, expectBooked, fillDetails, freeTimes, openTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

test("what a service asks is answered by a visitor and read in the agenda, with what to bring and how to get there", async ({
  openPage,
  page,
}) => {
  const { slug, owner, service } = await attendedPractice();
  const desk = await openPage({ account: owner });
  await desk.goto(`/dashboard/${slug}/services`);
  await desk.getByRole("link", { name: service }).first().click();
  await desk.getByRole("link", { name: "Antes de la cita" }).click();
  await desk.getByLabel("Qué traer o hacer antes").fill("Ven con ropa cómoda.");
  const first = desk.getByRole("group", { name: "Pregunta 1" });
  await first.getByRole("textbox", { name: "Pregunta" }).fill("¿Estás embarazada?");
  await first.getByRole("combobox").selectOption("yes_no");
  await first.getByLabel("Hay que responderla").check();
  const second = desk.getByRole("group", { name: "Pregunta 2" });
  await second.getByRole("textbox", { name: "Pregunta" }).fill("¿Qué presión prefieres?");
  await second.getByRole("combobox").selectOption("choice");
  await second.getByRole("textbox", { name: "Opciones" }).fill("Suave\nFuerte");
  await desk.getByLabel("Texto que hay que aceptar").fill("Acepto que guarden mis datos.");
  await checkPage(desk, ["light", "dark"]);
  await desk.getByRole("button", { name: "Guardar" }).click();
  await expect(desk.getByText("Quien reserve desde ahora")).toBeVisible();
  await expect(desk.getByText("Versión 1.")).toBeVisible();

  const person = somebody();
  await openTimes(page, { slug, service });
  await openFarDay(page);
  await freeTimes(page).first().click();
  await fillDetails(page, { ...person, phone: "+576015550199" });
  const confirm = page.getByRole("button", { name: "Reservar la cita" });
  await confirm.click();
  await expect(page.getByText("Este dato es obligatorio.").first()).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("group", { name: "¿Estás embarazada?" }).getByLabel("No").check();
  await page
    .getByRole("group", { name: /¿Qué presión/ })
    .getByLabel("Fuerte")
    .check();
  await page.getByLabel("Leí este texto y lo acepto").check();
  await confirm.click();
  const id = await expectBooked(page);
  await expect(page.getByText("Ven con ropa cómoda.")).toBeVisible();
  await expect(page.getByText(/Puedes cambiarla o cancelarla en línea hasta/)).toBeVisible();
  await expect(page.getByRole("link", { name: "Outlook" })).toHaveAttribute(
    "href",
    /^https:\/\/outlook\.live\.com\/calendar\/0\/deeplink\/compose\?.*startdt=/,
  );
  await checkPage(page, ["light", "dark"]);

  await desk.goto(`/dashboard/${slug}/agenda?appointment=${id}`);
  const panel = desk.getByRole("region", { name: "Respuestas al reservar" });
  await expect(panel.getByText("Fuerte")).toBeVisible();
  await expect(panel.getByText(/Aceptó la versión 1 el/)).toBeVisible();
});

test("a practice that needs one way to reach somebody takes either, without JavaScript too", async ({
  openPage,
}) => {
  const { slug, owner, service } = await attendedPractice();
  const desk = await openPage({ account: owner });
  await desk.goto(`/dashboard/${slug}/settings`);
  await desk.getByRole("link", { name: "Reservas en línea" }).click();
  await desk.getByLabel("Uno de los dos").check();
  await checkPage(desk, ["light", "dark"]);
  await desk.getByRole("button", { name: "Guardar las reservas en línea" }).click();
  await expect(desk.getByText("Vale desde la próxima reserva.")).toBeVisible();

  const page = await openPage({ javaScriptEnabled: false });
  await openTimes(page, { slug, service });
  await freeTimes(page).last().click();
  await page.getByRole("textbox", { name: "Nombre y apellido", exact: true }).fill("Luz Pruebas");
  const confirm = page.getByRole("button", { name: "Reservar la cita" });
  await asPeopleDo(page);
  await confirm.click();
  await expect(page.getByText("Deja tu correo o tu teléfono, para poder avisarte.")).toBeVisible();
  await page.getByLabel("Teléfono").fill("601 555 0199");
  await asPeopleDo(page);
  await confirm.click();
  await expectBooked(page);
  await expect(page.getByText("sin correo no podemos enviarte los detalles")).toBeVisible();
});
