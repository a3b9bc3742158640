import { type AttendedPractice, attendedPractice } from "../support/attended-practice";
import { bookAt } from "../support/book-at";
import { checkPage } from "../support/check-page";
import { appointmentsOf, database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { invitationLink, mailTo } from "../support/mail";
import { type Person, somebody } from "../support/person";

const telephone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test("a cancelled time goes to who waits: one says no without scripts, the next takes it on the telephone, and the desk sees it", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice();
  const booked = await bookAt(request, practice, "10:00");
  await refills(practice);
  const [called, first, second] = [{ ...somebody(), email: "" }, somebody(), somebody()];
  const day = booked.start.slice(0, 10);
  for (const person of [called, first, second]) await waits(practice, person, day);

  const desk = await openPage({ account: practice.owner });
  await desk.goto(`/dashboard/${practice.slug}/agenda?appointment=${booked.id}`);
  await desk.getByRole("button", { name: "Cancelar la cita" }).click();
  const dialog = desk.getByRole("dialog", { name: /^¿Cancelar la cita de/ });
  await dialog.getByLabel("Otro motivo o detalle").fill("Avisó por teléfono");
  await dialog.getByRole("button", { name: "Cancelar la cita" }).click();
  await expect(dialog).toBeHidden();

  const asked = await mailTo(first.email, /^Un horario libre en /);
  expect(asked.subject).not.toContain(practice.service);
  await desk.goto(`/dashboard/${practice.slug}/waitlist`);
  const open = desk.getByRole("listitem").filter({ hasText: "Retirar la oferta" });
  await expect(open).toContainText(first.name);
  await expect(open).toContainText(`Si no lo toma, se le ofrece a ${second.name}.`);
  await expect(open).toContainText(`${called.name} iba antes, pero no le llegan ofertas.`);
  await checkPage(desk, ["light", "dark"]);

  const plain = await openPage({ ...telephone, javaScriptEnabled: false });
  await plain.goto(invitationLink(asked));
  await plain.getByRole("button", { name: "No, gracias" }).click();
  await expect(plain.getByRole("heading", { name: "Gracias por avisar" })).toBeVisible();

  const next = await mailTo(second.email, /^Un horario libre en /);
  await expect(open).toContainText(second.name);
  const phone = await openPage(telephone);
  await phone.goto(invitationLink(next));
  await expect(phone.getByRole("heading", { name: "Se liberó un horario para ti" })).toBeVisible();
  await checkPage(phone, ["light", "dark"]);
  await phone.getByRole("button", { name: "Sí, lo quiero" }).click();
  await expect(phone.getByText("Listo: tu cita quedó confirmada.")).toBeVisible();
  await mailTo(second.email, /^Tu cita en /);

  const answer = desk.getByRole("listitem").filter({ hasText: `${second.name} aceptó` });
  await expect(answer.last()).toContainText(/10:00/);
  await expect(answer.last().getByRole("link", { name: "Ver la cita" })).toBeVisible();
  await expect(open).toHaveCount(0);
  expect(await appointmentsOf(second.email)).toMatchObject([{ status: "confirmed" }]);
});

/** At any hour of the day: nobody knows when the suite runs. */
async function refills({ slug }: AttendedPractice): Promise<void> {
  await database`
    UPDATE tenant SET waitlist_refills = true, waitlist_from_minute = 0, waitlist_until_minute = 1440
    WHERE slug = ${slug}`;
}

/** For ten o'clock of that day. */
async function waits({ slug }: AttendedPractice, person: Person, day: string): Promise<void> {
  await database`
    WITH here AS (SELECT id FROM tenant WHERE slug = ${slug}),
    who AS (
      INSERT INTO client (tenant_id, name, email, phone)
      SELECT id, ${person.name}, nullif(${person.email}, ''), ${person.phone} FROM here RETURNING tenant_id, id
    )
    INSERT INTO waitlist_entry (tenant_id, client_id, service_id, from_date, to_date, start_minute, end_minute)
    SELECT who.tenant_id, who.id, s.id, ${day}, ${day}, 600, 660
    FROM who JOIN service s ON s.tenant_id = who.tenant_id`;
}
