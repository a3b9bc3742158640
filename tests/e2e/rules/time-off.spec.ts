import { notice } from "../support/agenda";
import { checkPage } from "../support/check-page";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { bookWith, type Doctor, mondayAhead, newDoctors, offered, undo } from "../support/hours";
import { somebody } from "../support/person";
import { newPractice } from "../support/practice";
import { absenceForm, openTimeOff } from "../support/time-off";
import { addDays } from "../support/worker";

const monday = mondayAhead();
const morning = ["09:00", "10:00", "11:00"];
const nineToNoon = [540, 720] as const;

test("an absence over appointments names them, leads to them, and cancels none", async ({
  openPage,
  request,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"], nineToNoon);
  const person = somebody();
  await bookWith(request, ana, { date: monday, time: "10:00" }, person);
  const page = await openPage({ account: practice.owner });
  await openTimeOff(page, practice);
  const form = absenceForm(page);

  await form.who.selectOption({ label: ana.name });
  await form.from.fill(monday);
  await form.to.fill(addDays(monday, 4));
  await form.submit.click();
  const told = page.getByRole("alert").filter({ hasText: "Hay 1 cita en ese tiempo" });
  await expect(told).toContainText(person.name);
  await checkPage(page, ["light", "dark"]);
  const [agenda] = await Promise.all([
    page.waitForEvent("popup"),
    told.getByRole("link", { name: /10:00/ }).click(),
  ]);
  await expect(agenda.getByRole("dialog", { name: person.name })).toBeVisible();
  await agenda.close();
  await told.getByRole("button", { name: "Anotarla de todas formas" }).click();
  await expect(notice(page, "Ausencia anotada.")).toBeVisible();
  await expect(page.getByText("Queda 1 cita en ese tiempo: muévela o cancélala.")).toBeVisible();
});

test("a day that does not exist is refused by its field, and what was typed stays, without scripts too", async ({
  openPage,
  request,
}) => {
  const practice = await newPractice();
  const [ana] = await newDoctors(practice, ["Ana Ruiz"], nineToNoon);
  const page = await openPage({ account: practice.owner, javaScriptEnabled: false });
  await openTimeOff(page, practice);
  const form = absenceForm(page);
  await form.who.selectOption({ label: ana.name });
  // As in a browser that knows no fields of dates.
  await form.from.evaluate((field) => field.setAttribute("type", "text"));
  await form.from.fill("2027-02-31");
  await form.submit.click();
  await expect(form.from).toHaveAccessibleDescription("Escribe una fecha válida.");
  await expect(form.who).toHaveValue(ana.id);

  await form.from.fill(monday);
  await form.to.fill(monday);
  await form.submit.click();
  await expect(page.getByRole("heading", { name: "Por venir" })).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual([]);
});

test("a room away takes the times of what needs it, the whole practice away those of everybody, once that is meant", async ({
  openPage,
  request,
}) => {
  const practice = await newPractice();
  const [ana, luis] = await newDoctors(practice, ["Ana Ruiz", "Luis Paz"], nineToNoon);
  await needChair(ana);
  const page = await openPage({ account: practice.owner });
  await openTimeOff(page, practice);
  const form = absenceForm(page);
  expect(await offered(request, ana, monday)).toEqual(morning);
  await form.who.selectOption({ label: "Sillón 1 (Sillón)" });
  await form.from.fill(monday);
  await form.submit.click();
  await expect(notice(page, "Ausencia anotada.")).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual([]);
  await undo(page);
  await expect(notice(page, "Ausencia quitada")).toBeVisible();
  expect(await offered(request, ana, monday)).toEqual(morning);

  await form.who.selectOption({ label: "Todo el lugar" });
  await form.from.fill(monday);
  await form.submit.click();
  const asked = page.getByRole("alert").filter({ hasText: "¿Cerrar todo el lugar?" });
  await asked.getByRole("button", { name: "Sí, cerrar todo el lugar" }).click();
  await expect(notice(page, "Ausencia anotada.")).toBeVisible();
  for (const doctor of [ana, luis]) expect(await offered(request, doctor, monday)).toEqual([]);
  expect(await offered(request, luis, addDays(monday, 1))).toEqual(morning);
});

/** From now on the service is given in the practice's one chair. */
async function needChair({ slug, serviceId }: Doctor): Promise<void> {
  await database`
    WITH kind AS (
      INSERT INTO resource_kind (tenant_id, name) SELECT id, 'Sillón' FROM tenant WHERE slug = ${slug}
      RETURNING tenant_id, id
    ), chair AS (
      INSERT INTO resource (tenant_id, kind_id, name) SELECT tenant_id, id, 'Sillón 1' FROM kind
    )
    UPDATE service SET resource_kind_id = kind.id FROM kind WHERE service.id = ${serviceId}`;
}
