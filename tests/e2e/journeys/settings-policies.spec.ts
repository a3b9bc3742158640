import { notice } from "../support/agenda";
import { attendedPractice } from "../support/attended-practice";
import { bookByApi } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { invitationLink, mailTo } from "../support/mail";
import { somebody } from "../support/person";
import { appointmentPage } from "../support/portal";
import { addDays } from "../support/worker";

test("the hours that the owner sets are those until which a client may cancel, and move", async ({
  request,
  openPage,
}, testInfo) => {
  const practice = await attendedPractice();
  const person = somebody();
  const booked = await bookByApi(request, testInfo, person, { ...practice, daysAhead: 4 });
  const client = await openPage();
  await client.goto(invitationLink(await mailTo(person.email, /^Tu cita/)));
  const { cancel, move, confirmCancel } = appointmentPage(client);
  await expect(cancel).toBeVisible();

  const page = await openPage({ account: practice.owner });
  await page.goto(`/dashboard/${practice.slug}/settings`);
  const cancelNotice = page.getByLabel("Cancelar, hasta cuántas horas antes").first();
  const save = page.getByRole("button", { name: "Guardar los ajustes" });
  await cancelNotice.fill("900");
  await page.getByLabel("Minutos que se le guarda la hora").fill("0");
  await save.click();
  await expect(cancelNotice).toHaveAccessibleDescription(/Es más de lo permitido/);
  await expect(page.getByText("Completa los números marcados").first()).toBeVisible();
  await page.getByLabel("Minutos que se le guarda la hora").fill("7");
  await cancelNotice.fill("700");
  await expect(
    page.getByText(
      "la mueve hasta 24 horas antes; la cancela hasta 700 horas antes; su hora se le guarda 7 minutos",
    ),
  ).toBeVisible();
  await save.click();
  await expect(notice(page, "Ajustes guardados.")).toBeVisible();
  await checkPage(page, ["light", "dark"]);

  // The page was open before the rule changed: the server decides.
  await cancel.click();
  await confirmCancel.click();
  await expect(
    client.getByRole("alert").filter({ hasText: "Ya pasó el plazo para cancelar" }),
  ).toBeVisible();
  expect((await appointmentsOf(person.email))[0]?.status).toBe("confirmed");
  await client.reload();
  await expect(move).toBeVisible();
  await expect(cancel).toBeHidden();
  const day = Number(addDays(booked.start.slice(0, 10), -1).slice(-2));
  await expect(
    client.getByText(new RegExp(`Hasta el .* ${day} de .* puedes cambiarla en línea`)),
  ).toBeVisible();
  await checkPage(client, ["light", "dark"]);
});
