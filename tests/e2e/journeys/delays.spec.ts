import { randomUUID } from "node:crypto";
import { type AttendedPractice, attendedPractice } from "../support/attended-practice";
import { checkPage } from "../support/check-page";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { invitationLink, mailTo } from "../support/mail";
import { somebody } from "../support/person";

const telephone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test("the desk announces a delay with three touches: who follows is moved and told, who has no e-mail is called", async ({
  openPage,
}) => {
  const practice = await openAllDay();
  const [marta, nuria] = [somebody(), { ...somebody(), email: "" }];
  await book(practice, marta, 10);
  await book(practice, nuria, 70);
  const page = await openPage({ account: practice.owner });
  await page.goto(`/dashboard/${practice.slug}/desk`);
  await page.getByRole("link", { name: "Vamos tarde: Ana Suárez" }).click();
  await page.getByRole("link", { name: "10 min" }).click();
  await expect(page.getByRole("link", { name: "Avisar sin mover" })).toHaveAttribute(
    "aria-current",
    "true",
  );
  await page.getByRole("link", { name: "30 min" }).click();
  const rows = page.getByRole("region", { name: "Afecta a 2 personas" }).getByRole("listitem");
  await expect(rows).toHaveText([/pasa a/, /Hay que llamar/]);
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Avisar a 1 persona y mover 2 citas" }).click();

  const card = page.getByRole("region", { name: "Ana Suárez" });
  await expect(card.getByRole("heading")).toContainText(["30 min de retraso", "Llama"]);
  await expect(card.getByText("1 aviso por correo · 2 citas movidas")).toBeVisible();
  await card.getByRole("button", { name: `Avisado: ${nuria.name}` }).click();
  await expect(card.getByRole("button", { name: `Avisado: ${nuria.name}` })).toHaveAttribute(
    "aria-pressed",
    "true",
  );
  await checkPage(page, ["light", "dark"]);
  const mail = await mailTo(marta.email, /empieza más tarde/);
  expect(mail.subject).not.toContain(marta.name);
  await expect(card.getByRole("button", { name: "Deshacer" })).toHaveCount(0);
  await card.getByRole("button", { name: "Ya estamos al día" }).click();
  await expect(card.getByText("Terminado")).toBeVisible();
});

test("a delay that was announced by mistake is taken back, and nobody is told", async ({
  openPage,
}) => {
  const practice = await openAllDay();
  const marta = somebody();
  await book(practice, marta, 10);
  const page = await openPage({ account: practice.owner });
  await page.goto(`/dashboard/${practice.slug}/desk/late?minutes=15`);
  await page.getByRole("button", { name: "Avisar a 1 persona" }).click();
  await page.getByRole("button", { name: "Deshacer" }).click();
  await expect(page.getByText("Deshecho")).toBeVisible();
  const rows = await database`
    SELECT n.status FROM notification n JOIN appointment a ON a.tenant_id = n.tenant_id AND a.id = n.appointment_id
    JOIN client c ON c.tenant_id = a.tenant_id AND c.id = a.client_id WHERE c.email = ${marta.email}`;
  expect(rows.map(({ status }) => status)).toEqual(["cancelled"]);
});

test("on a telephone without scripts a professional says from when to when they are away, and who is asked takes another time with one touch", async ({
  openPage,
}) => {
  const practice = await openAllDay();
  const marta = somebody();
  await book(practice, marta, 90);
  const page = await openPage({
    ...telephone,
    account: practice.owner,
    javaScriptEnabled: false,
  });
  await page.goto(`/dashboard/${practice.slug}/desk/late`);
  await page.getByText("Estará fuera de una hora a otra").click();
  await page.getByLabel("Desde las").fill("11:00");
  await page.getByLabel("Hasta las").fill("14:00");
  await page.getByRole("button", { name: "Ver a quién afecta" }).click();
  await expect(page.getByText("Le preguntamos:")).toBeVisible();
  await page.getByRole("button", { name: "Avisar a 1 persona" }).click();
  await expect(page.getByText("1 persona elige otra hora")).toBeVisible();

  const link = invitationLink(await mailTo(marta.email, /cambiar la hora/));
  const own = await openPage(telephone);
  await own.goto(link);
  await expect(own.getByRole("heading", { name: "Elige otra hora para tu cita" })).toBeVisible();
  await checkPage(own, ["light", "dark"]);
  await own.getByRole("button", { name: /:\d\d/ }).first().click();
  await expect(own.getByRole("status").filter({ hasText: /./ }).first()).toBeVisible();
  await expect(own.getByRole("heading", { name: "Elige otra hora" })).toHaveCount(0);
  await page.reload();
  await expect(page.getByText(`${marta.name} eligió otra hora.`)).toBeVisible();
});

/** A practice where it is about ten in the morning, whatever the clock says, and which is open from then on. */
async function openAllDay(): Promise<AttendedPractice> {
  const practice = await attendedPractice();
  const ahead = 10 - new Date().getUTCHours();
  const hours = ahead < -12 ? ahead + 24 : ahead;
  const zone = `Etc/GMT${hours > 0 ? "-" : "+"}${Math.abs(hours)}`;
  await database`UPDATE tenant SET time_zone = ${zone} WHERE slug = ${practice.slug}`;
  return practice;
}

/** With the only professional, so many minutes from now. */
async function book(
  { slug }: AttendedPractice,
  { name, email }: { readonly name: string; readonly email: string },
  minutes: number,
) {
  await database`
    WITH here AS (SELECT id, currency FROM tenant WHERE slug = ${slug}),
    person AS (
      INSERT INTO client (tenant_id, name, email, phone) SELECT id, ${name}, ${email || null}, '+18095550177' FROM here
      RETURNING tenant_id, id
    ),
    booked AS (
      INSERT INTO appointment (tenant_id, code, client_id, professional_id, service_id, starts_at, ends_at, status, source,
        currency)
      SELECT here.id, ${randomUUID().slice(0, 8).toUpperCase()}, person.id, p.id, s.id,
        date_trunc('minute', now()) + make_interval(mins => ${minutes}),
        date_trunc('minute', now()) + make_interval(mins => ${minutes + 60}), 'confirmed', 'staff', here.currency
      FROM here JOIN person ON person.tenant_id = here.id JOIN professional p ON p.tenant_id = here.id
      JOIN service s ON s.tenant_id = here.id
      RETURNING tenant_id, id, professional_id, client_id, starts_at, ends_at
    )
    INSERT INTO occupancy (tenant_id, appointment_id, professional_id, client_id, starts_at, ends_at)
    SELECT tenant_id, id, professional_id, NULL, starts_at, ends_at FROM booked
    UNION ALL SELECT tenant_id, id, NULL, client_id, starts_at, ends_at FROM booked`;
}
