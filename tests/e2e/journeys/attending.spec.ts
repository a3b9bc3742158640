import { randomUUID } from "node:crypto";
import type { Account } from "../support/accounts";
import { notice } from "../support/agenda";
import { type AttendedPractice, attendedPractice } from "../support/attended-practice";
import { checkPage } from "../support/check-page";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { newAccount } from "../support/practice";

test("a professional starts, finishes, notes who did not come and cancels, all on one screen", async ({
  openPage,
}) => {
  const practice = await attendedPractice();
  await bookNow(practice, "Marta Primera", "arrived");
  await bookNow(practice, "Nuria Segunda", "confirmed");
  const page = await openPage({ account: await doctorOf(practice) });
  await page.goto(`/dashboard/${practice.slug}/desk`);
  await page.getByRole("link", { name: "Atender" }).click();
  const large = page.getByRole("heading", { level: 2 }).first();
  await expect(large).toHaveText("Marta Primera");
  await expect(page.getByText("Primera vez")).toBeVisible();
  await expect(page.getByText("Trae estudios")).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Empezar" }).click();
  await page.getByRole("button", { name: "Terminar" }).click();
  await expect(large).toHaveText("Nuria Segunda");

  await page.getByRole("button", { name: "No pudo venir" }).click();
  await expect(page.getByText("No queda nadie por atender")).toBeVisible();
  const told = notice(page, "Nuria Segunda: no vino");
  await told.getByRole("button", { name: "Deshacer" }).last().click();
  await expect(large).toHaveText("Nuria Segunda");

  await page.getByRole("button", { name: "Cancelar la cita" }).click();
  const question = page.getByRole("dialog", { name: "¿Cancelar la cita de Nuria Segunda?" });
  await question.getByLabel("Otro motivo o detalle").fill("Urgencia en el hospital");
  await question.getByRole("button", { name: "Cancelar la cita" }).click();
  await expect(page.getByText("No queda nadie por atender")).toBeVisible();
});

test("the list of a day is printed without the shell, a page for each professional and to each their own", async ({
  openPage,
}) => {
  const practice = await attendedPractice(["Ana Suárez", "Luis Mora"]);
  await bookNow(practice, "Marta Primera", "confirmed");
  const page = await openPage({ account: practice.owner });
  await page.goto(`/dashboard/${practice.slug}/desk/list`);
  await expect(
    page.getByRole("row", { name: /Marta Primera.*Dolor.*Trae estudios/ }),
  ).toBeVisible();
  await expect(page.getByRole("region", { name: "Luis Mora" })).toContainText("Sin citas");
  await expect(page.getByRole("button", { name: "Imprimir" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  for (const format of ["A4", "Letter"]) expect(pagesOf(await page.pdf({ format }))).toBe(2);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("navigation")).toHaveCount(0);
  await expect(page.getByRole("button", { name: "Imprimir" })).toBeHidden();

  const own = await openPage({ account: await doctorOf(practice, "Luis Mora") });
  await own.goto(`/dashboard/${practice.slug}/desk/list?date=2027-05-03`);
  await expect(own.getByRole("region", { name: "Luis Mora" })).toBeVisible();
  await expect(own.getByText("Ana Suárez")).toHaveCount(0);
});

/** With the first professional, from this minute on. */
async function bookNow({ slug }: AttendedPractice, name: string, status: "arrived" | "confirmed") {
  await database`
    WITH here AS (SELECT id, currency FROM tenant WHERE slug = ${slug}),
    person AS (INSERT INTO client (tenant_id, name) SELECT id, ${name} FROM here RETURNING tenant_id, id)
    INSERT INTO appointment (tenant_id, code, client_id, professional_id, service_id, starts_at, ends_at, status, source,
      currency, reason, notes)
    SELECT here.id, ${randomUUID().slice(0, 8).toUpperCase()}, person.id, p.id, s.id, date_trunc('minute', now()),
      date_trunc('minute', now()) + interval '1 hour', ${status}, 'staff', here.currency, 'Dolor', 'Trae estudios'
    FROM here JOIN person ON person.tenant_id = here.id JOIN professional p ON p.tenant_id = here.id AND p.position = 1
    JOIN service s ON s.tenant_id = here.id`;
}

/** A login of the role professional, who attends as the one of that name. */
async function doctorOf({ slug }: AttendedPractice, name = "Ana Suárez"): Promise<Account> {
  const account = await newAccount({ path: `/dashboard/${slug}/agenda` });
  await database`
    INSERT INTO membership (tenant_id, user_id, role, professional_id)
    SELECT t.id, u.id, 'professional', p.id FROM tenant t
    JOIN professional p ON p.tenant_id = t.id AND p.name = ${name}, user_account u
    WHERE t.slug = ${slug} AND u.email = ${account.email}`;
  return account;
}

function pagesOf(pdf: Buffer): number {
  return pdf.toString("latin1").match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}
