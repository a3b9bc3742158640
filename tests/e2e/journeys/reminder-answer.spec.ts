import { calendar, eventOf } from "../support/agenda";
import { attendedPractice } from "../support/attended-practice";
import { bookAt } from "../support/book-at";
import type { Booked } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { type Mail, mailTo } from "../support/mail";

test("a reminder is answered with one touch, the desk sees it at once, reads what was sent and sends it again", async ({
  openPage,
  page,
  request,
}) => {
  const practice = await attendedPractice();
  const booked = await bookAt(request, practice, "10:00");
  const desk = await openPage({ account: practice.owner });
  await desk.goto(`/dashboard/${practice.slug}/agenda?view=day&date=${booked.start.slice(0, 10)}`);
  await expect(calendar(desk)).toBeVisible();
  await remindNow(booked);
  const link = answerLink(await mailTo(booked.person.email, /^Recordatorio/));
  for (let time = 0; time < 3; time += 1)
    await Promise.all([request.get(link), request.head(link)]);

  await page.goto(link);
  await expect(page).toHaveURL(`/${practice.slug}/my/${booked.id}/accept`);
  await checkPage(page);
  await expect(eventOf(desk, booked)).not.toContainText("Confirmó");
  const confirm = page.getByRole("button", { name: "Confirmar asistencia" });
  await expect(confirm).toBeInViewport();
  await confirm.click();
  await expect(page.getByText("Listo: tu cita quedó confirmada.")).toBeVisible();
  await expect(eventOf(desk, booked)).toContainText("Confirmó");
  await page.goto(link);
  await expect(page).toHaveURL(`/${practice.slug}/my/${booked.id}`);

  await desk.goto(`${desk.url()}&appointment=${booked.id}`);
  await desk
    .getByRole("link", { name: /^Ver ?: Recordatorio/ })
    .first()
    .click();
  const sent = desk.frameLocator("iframe");
  await expect(sent.getByText("Confirmar asistencia")).toBeVisible();
  await expect(sent.locator("[href]")).toHaveCount(0);
  await checkPage(desk);
  await desk.getByRole("button", { name: "Enviar de nuevo" }).click();
  const { name, email } = booked.person;
  await expect(desk.getByText(`Para ${name}, ${email} (Correo)`)).toBeVisible();
  await desk.getByRole("button", { name: "Sí, enviarlo otra vez" }).click();
  await expect(desk.getByText(`Sale en un momento para ${name}: ${email}`)).toBeVisible();
  expect(await againOf(booked)).toBe(1);
});

async function remindNow({ id }: Booked): Promise<void> {
  await database`
    UPDATE notification SET due_at = now(), run_at = now()
    WHERE appointment_id = ${id} AND kind = 'reminder' AND id = (
      SELECT id FROM notification WHERE appointment_id = ${id} AND kind = 'reminder' ORDER BY due_at LIMIT 1)`;
}

function answerLink({ plain }: Mail): string {
  const link = /https?:\/\/\S+\/i\/[\w-]+\/accept/.exec(plain)?.[0];
  if (!link) throw new Error(`No link to answer with in the mail:\n${plain}`);
  return link;
}

async function againOf({ id }: Booked): Promise<number> {
  const [row] = await database<{ count: number }[]>`
    SELECT count(*)::int AS count FROM notification WHERE appointment_id = ${id} AND dedupe_key LIKE 'again:%'`;
  return row?.count ?? 0;
}
