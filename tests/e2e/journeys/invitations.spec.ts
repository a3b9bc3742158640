import { secretary } from "../support/accounts";
import { attendedPractice } from "../support/attended-practice";
import { bookByApi } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { invitationLink, mailTo } from "../support/mail";
import { somebody } from "../support/person";
import { appointmentPage, invite, openLink } from "../support/portal";

test.describe("the desk", () => {
  test.use({ account: secretary });

  test("invites a pasted list once its lines were seen, each by a mail with a link that opens", async ({
    page,
    openPage,
  }) => {
    const [one, two] = [somebody(), somebody()];
    await page.goto("/dashboard/clinica-la-vega/clients/invite");
    await checkPage(page, ["light", "dark"]);
    await page
      .getByRole("textbox", { name: "Lista" })
      .fill(`${one.name};${one.email}\n${two.name};${two.email}\nSin Correo;`);
    await page.getByRole("button", { name: "Revisar la lista" }).click();
    await expect(page.getByRole("heading", { name: "Se invitará a 2 personas" })).toBeVisible();
    await expect(page.getByText("Falta el correo")).toBeVisible();
    await checkPage(page, ["light", "dark"]);
    expect(await database`SELECT FROM client WHERE email = ${one.email}`).toHaveLength(0);
    await page.getByRole("button", { name: "Invitar a 2 personas" }).click();
    await expect(page.getByText("Listo: se invitó a 2 personas.")).toBeVisible();
    const mail = await mailTo(two.email, /te invita a manejar tus citas en línea$/);
    const client = await openPage();
    await client.goto(invitationLink(mail));
    await expect(client.getByText(`Hola, ${two.name}`)).toBeVisible();
  });

  test("takes a client's access back: no link opens and no device stays open", async ({
    page,
    openPage,
    request,
  }, testInfo) => {
    const invited = await invite(request, testInfo);
    const client = await openPage();
    await openLink(client, invited);
    const [row] = await database<
      { id: string }[]
    >`SELECT id FROM client WHERE email = ${invited.person.email}`;
    await page.goto(`/dashboard/${invited.slug}/clients/${row?.id}`);
    await expect(page.getByText("Está abierto en 1 dispositivo.")).toBeVisible();
    await page.getByRole("button", { name: "Anular su acceso" }).click();
    await page.getByRole("button", { name: "Sí, anular" }).click();
    await expect(page.getByText("Ningún enlace propio le abre sus citas ahora.")).toBeVisible();
    await client.reload();
    await expect(
      client.getByRole("heading", { name: "Abre tu enlace para ver tus citas" }),
    ).toBeVisible();
    await client.goto(invited.link);
    await expect(client).toHaveURL(`/${invited.slug}/link?from=link`);
  });
});

test("what the owner switches off is not offered any more, and refused to whoever had it open", async ({
  request,
  openPage,
}, testInfo) => {
  const practice = await attendedPractice();
  const person = somebody();
  const booked = await bookByApi(request, testInfo, person, { ...practice, daysAhead: 4 });
  const client = await openPage();
  await client.goto(invitationLink(await mailTo(person.email, /^Tu cita/)));
  const { cancel, move, confirmCancel } = appointmentPage(client);
  await cancel.click();

  const page = await openPage({ account: practice.owner });
  await page.goto(`/dashboard/${practice.slug}/settings/portal`);
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("checkbox", { name: "Cancelar" }).uncheck();
  await page.getByRole("checkbox", { name: "Ver sus citas anteriores" }).uncheck();
  await page.getByRole("button", { name: "Guardar" }).click();
  await expect(page.getByText("Portal guardado.")).toBeVisible();

  await confirmCancel.click();
  await expect(
    client.getByRole("alert").filter({ hasText: "Por ahora esto no se puede hacer en línea." }),
  ).toBeVisible();
  await client.goto(`/${practice.slug}/my/${booked.id}`);
  await expect(move).toBeVisible();
  await expect(cancel).toBeHidden();
  await client.goto(`/${practice.slug}/my`);
  await expect(client.getByRole("heading", { name: "Próximas citas" })).toBeVisible();
  await expect(client.getByRole("heading", { name: "Anteriores y canceladas" })).toBeHidden();
});
