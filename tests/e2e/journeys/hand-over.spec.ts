import { type AttendedPractice, attendedPractice } from "../support/attended-practice";
import { bookAt, idOf } from "../support/book-at";
import { checkPage } from "../support/check-page";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { mailTo } from "../support/mail";

test("whoever leaves hands their appointments over first, and can be taken back", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice(["Ana Suárez", "Luis Méndez"]);
  const stays = await bookAt(request, practice, "09:00");
  await bookAt(request, practice, "09:00", "Luis Méndez");
  const goes = await bookAt(request, practice, "10:00");
  const removal = `/dashboard/${practice.slug}/team/${await idOf("professional", practice, "Ana Suárez")}/remove`;
  const page = await openPage({ account: practice.owner });
  await page.goto(removal);
  await expect(page.getByText("Quedan 2 citas por venir.")).toBeVisible();
  await page.getByLabel("Pasarlas a").selectOption("Luis Méndez");
  await page.getByRole("button", { name: "Ver cuáles caben" }).click();
  const list = page.getByRole("group", { name: "Citas por venir" });
  await expect(list.getByRole("checkbox")).toHaveCount(1);
  await expect(list.getByRole("checkbox", { name: goes.person.name })).toBeChecked();
  await expect(list.getByRole("listitem").filter({ hasText: stays.person.name })).toContainText(
    "Ya hay otra cita a esa hora.",
  );
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Pasar las marcadas" }).click();
  await expect(page.getByRole("status").filter({ hasText: "Se pasó 1 cita." })).toBeVisible();
  await expect(list.getByText(goes.person.name)).toHaveCount(0);
  const mail = await mailTo(goes.person.email, /^Un cambio en tu cita/);
  expect(mail.plain).toContain("Ahora es con Luis Méndez");

  await list.getByRole("link", { name: stays.person.name }).click();
  const panel = page.getByRole("dialog", { name: stays.person.name });
  await panel.getByRole("button", { name: "Cancelar la cita" }).click();
  const dialog = page.getByRole("dialog", { name: `¿Cancelar la cita de ${stays.person.name}?` });
  await dialog.getByLabel("Motivo").fill("Ana deja el centro");
  await dialog.getByRole("button", { name: "Cancelar la cita" }).click();
  await expect(dialog).toBeHidden();

  await page.goto(removal);
  await page.getByRole("button", { name: "Dar de baja" }).click();
  await expect(page.getByText("Ya no atiende")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Que vuelva a atender" }).click();
  await expect(page.getByRole("button", { name: "Dar de baja" })).toBeVisible();
});

test("appointments of a service go on as another one before it goes", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice();
  await addService(practice, "Masaje corto", 30);
  const booked = await bookAt(request, practice, "10:00");
  const id = await idOf("service", practice, practice.service);
  const page = await openPage({ account: practice.owner });
  await page.goto(`/dashboard/${practice.slug}/services/${id}/remove`);
  await page.getByLabel("Pasarlas a").selectOption("Masaje corto");
  await page.getByRole("button", { name: "Ver cuáles caben" }).click();
  await expect(page.getByRole("checkbox", { name: booked.person.name })).toBeChecked();
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Pasar las marcadas" }).click();
  await page.getByRole("button", { name: "Eliminar el servicio" }).click();
  await expect(page).toHaveURL(`/dashboard/${practice.slug}/services`);
  await expect(page.getByRole("heading", { name: "Masaje corto" })).toBeVisible();
  await expect(page.getByText(practice.service)).toHaveCount(0);
});

/** Given by everybody there. */
async function addService({ slug }: AttendedPractice, name: string, minutes: number) {
  await database`
    WITH added AS (
      INSERT INTO service (tenant_id, name, duration_minutes, step_minutes, minimum_notice_minutes)
      SELECT id, ${name}, ${minutes}, ${minutes}, 0 FROM tenant WHERE slug = ${slug}
      RETURNING tenant_id, id
    )
    INSERT INTO professional_service (tenant_id, service_id, professional_id)
    SELECT added.tenant_id, added.id, p.id FROM added JOIN professional p ON p.tenant_id = added.tenant_id`;
}
