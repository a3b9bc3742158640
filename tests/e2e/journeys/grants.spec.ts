import { calendar, eventOf } from "../support/agenda";
import { attendedPractice } from "../support/attended-practice";
import { bookAt, idOf } from "../support/book-at";
import { checkPage } from "../support/check-page";
import { database } from "../support/database";
import { expect, test } from "../support/fixtures";
import { newColleague } from "../support/practice";

const [ana, luis] = ["Ana Suárez", "Luis Gil Paz"] as const;

test("a secretary who is given one professional sees that one alone, from the next moment on", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice([ana, luis]);
  const [hers, theirs] = [
    await bookAt(request, practice, "10:00", ana),
    await bookAt(request, practice, "11:00", luis),
  ];
  const secretary = await newColleague(practice);
  const desk = await openPage({ account: secretary });
  const agenda = `/dashboard/${practice.slug}/agenda?date=${hers.start.slice(0, 10)}`;
  await desk.goto(agenda);
  await expect(eventOf(desk, hers)).toBeVisible();
  await expect(eventOf(desk, theirs)).toBeVisible();

  const owner = await openPage({ account: practice.owner });
  const team = `/dashboard/${practice.slug}/team`;
  const row = owner.getByRole("row").filter({ hasText: secretary.email });
  await owner.goto(team);
  await expect(row).toContainText("Todas");
  await checkPage(owner, ["light", "dark"]);
  await row.getByRole("link", { name: "Cambiar" }).click();
  await owner.getByRole("radio", { name: /Solo a quienes elijas/ }).check();
  await owner.getByRole("checkbox", { name: ana }).check();
  await checkPage(owner, ["light", "dark"]);
  await owner.getByRole("button", { name: "Guardar" }).click();
  await expect(row).toContainText(ana);
  await expect(row).not.toContainText("Todas");

  await expect(eventOf(desk, theirs)).toHaveCount(0);
  await expect(eventOf(desk, hers)).toBeVisible();
  await expect(calendar(desk).getByRole("columnheader", { name: luis })).toHaveCount(0);
  await desk.goto(`${agenda}&appointment=${theirs.id}`);
  await expect(desk.getByText("No encontramos esa cita")).toBeVisible();
  await expect(desk.getByText(theirs.person.name)).toHaveCount(0);

  await row.getByRole("link", { name: "Cambiar" }).click();
  await owner.getByRole("checkbox", { name: ana }).uncheck();
  await owner.getByRole("button", { name: "Guardar" }).click();
  await expect(row).toContainText("Ninguna todavía");
  await expect(desk.getByText("No tienes ninguna agenda a tu cargo")).toBeVisible();
  await checkPage(desk, ["light", "dark"]);
});

test("professionals look on at each other's agendas once the owner allows it, and change nothing in them", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice([ana, luis]);
  const theirs = await bookAt(request, practice, "10:00", ana);
  const professional = await newColleague(practice);
  await database`
    UPDATE membership SET role = 'professional', professional_id = ${await idOf("professional", practice, luis)}
    WHERE user_id = (SELECT id FROM user_account WHERE email = ${professional.email})`;
  const page = await openPage({ account: professional });
  const agenda = `/dashboard/${practice.slug}/agenda?date=${theirs.start.slice(0, 10)}`;
  await page.goto(`${agenda}&appointment=${theirs.id}`);
  await expect(page.getByText("No encontramos esa cita")).toBeVisible();

  const owner = await openPage({ account: practice.owner });
  await owner.goto(`/dashboard/${practice.slug}/team`);
  await owner.getByRole("checkbox", { name: /ven la agenda de los demás/ }).check();
  await owner.getByRole("button", { name: "Guardar" }).click();
  await expect(owner.getByText(/Vale desde el próximo clic/)).toBeVisible();

  await page.goto(agenda);
  await eventOf(page, theirs).click();
  const panel = page.getByRole("dialog", { name: theirs.person.name });
  await expect(panel.getByText(`Es de la agenda de ${ana}`)).toBeVisible();
  await expect(panel.getByRole("button", { name: /Cancelar|Mover|Llegó/ })).toHaveCount(0);
  await checkPage(page, ["light", "dark"]);
});
