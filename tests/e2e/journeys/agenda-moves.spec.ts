import type { Page } from "@playwright/test";
import { secretary } from "../support/accounts";
import { eventOf, notice, openPanel } from "../support/agenda";
import { attendedPractice } from "../support/attended-practice";
import { bookAt } from "../support/book-at";
import { type Booked, bookByApi } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { appointmentsOf, database, newsOwedTo } from "../support/database";
import { dragDown, dragWithFinger } from "../support/drag";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

test.use({ account: secretary });

test.describe("with a mouse", () => {
  test.skip(({ isMobile }) => isMobile, "a telephone scrolls where a mouse drags");

  test("dragging an appointment moves it, and the client is owed a mail", async ({
    openPage,
    request,
  }) => {
    const practice = await attendedPractice();
    const booked = await bookAt(request, practice, "09:00");
    const page = await openPage({ account: practice.owner });
    await page.goto(agendaOf(booked));
    await dragDown(page, eventOf(page, booked), 2);
    await expect(notice(page, `${booked.person.name}: la cita pasó a`)).toBeVisible();
    const twoHoursLater = new Date(Date.parse(booked.start) + 2 * 3_600_000);
    expect(await appointmentsOf(booked.person.email)).toMatchObject([
      { version: 2, startsAt: twoHoursLater },
    ]);
    // Its mail waits until the move can no longer be undone with one touch.
    expect(await newsOwedTo(booked.id)).toContain("moved");
  });

  test("an appointment dragged onto another goes back, and free times nearby are offered", async ({
    openPage,
    request,
  }) => {
    const practice = await attendedPractice();
    const booked = await bookAt(request, practice, "10:00");
    await bookAt(request, practice, "11:00");
    const page = await openPage({ account: practice.owner });
    await page.goto(agendaOf(booked));
    const place = await eventOf(page, booked).boundingBox();
    await dragDown(page, eventOf(page, booked), 0.5);
    const dialog = page.getByRole("dialog", { name: "La cita no se movió" });
    await expect(dialog.getByRole("alert")).toHaveText(/ya está ocupado/);
    await expect(dialog.getByRole("list").getByRole("button")).toHaveCount(3);
    await checkPage(page, ["light", "dark"]);
    await dialog.getByRole("button", { name: "Dejarla como estaba" }).click();
    await expect(dialog).toBeHidden();
    expect((await eventOf(page, booked).boundingBox())?.y).toBeCloseTo(place?.y ?? 0, 0);
    expect(await appointmentsOf(booked.person.email)).toMatchObject([{ version: 1 }]);
  });

  test("an appointment dragged onto time off goes back, with why and when there is time", async ({
    openPage,
    request,
  }) => {
    const practice = await attendedPractice();
    const booked = await bookAt(request, practice, "10:00");
    await takeOff(practice.slug, booked.start);
    const page = await openPage({ account: practice.owner });
    await page.goto(agendaOf(booked));
    await dragDown(page, eventOf(page, booked), 2);
    const dialog = page.getByRole("dialog", { name: "La cita no se movió" });
    await expect(dialog.getByRole("alert")).toHaveText(/fuera de la atención/);
    await expect(dialog.getByRole("list").getByRole("button")).toHaveCount(3);
    await dialog.getByRole("button", { name: "Dejarla como estaba" }).click();
    expect(await appointmentsOf(booked.person.email)).toMatchObject([{ version: 1 }]);
  });
});

test("a finger that rests on an appointment moves it", async ({ openPage, request, isMobile }) => {
  test.skip(!isMobile, "for this a screen is touched");
  const practice = await attendedPractice();
  const booked = await bookAt(request, practice, "10:00");
  const page = await openPage({ account: practice.owner });
  await page.goto(agendaOf(booked));
  await expect(eventOf(page, booked)).toBeVisible();
  await dragWithFinger(page, eventOf(page, booked), 208);
  await expect(notice(page, `${booked.person.name}: la cita pasó a`)).toBeVisible();
  expect(await appointmentsOf(booked.person.email)).toMatchObject([{ version: 2 }]);
});

test("an appointment is moved by the form, and its history says from when to when", async ({
  page,
  request,
}, testInfo) => {
  const booked = await bookByApi(request, testInfo, somebody());
  const panel = await openPanel(page, booked);
  await panel.getByRole("button", { name: "Mover", exact: true }).click();
  await expect(panel.getByRole("heading", { name: "Mover a otro horario" })).toBeVisible();
  await panel.getByRole("list", { name: "Horarios libres" }).getByRole("button").last().click();
  await checkPage(page, ["light", "dark"]);
  await panel.getByRole("button", { name: "Mover la cita" }).click();
  await expect(panel.getByText("Movida")).toBeVisible();
  await expect(panel.getByText(/^De .+ a .+/)).toBeVisible();
  expect(await appointmentsOf(booked.person.email)).toMatchObject([{ version: 2 }]);
  expect(await newsOwedTo(booked.id)).toContain("moved");
});

test("a cancellation is taken back with one touch, and nobody is told of it", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice();
  const booked = await bookAt(request, practice, "10:00");
  const page = await openPage({ account: practice.owner });
  await page.goto(agendaOf(booked));
  await eventOf(page, booked).click();
  const panel = page.getByRole("dialog", { name: booked.person.name });
  await panel.getByRole("button", { name: "Cancelar la cita" }).click();
  const dialog = page.getByRole("dialog", { name: `¿Cancelar la cita de ${booked.person.name}?` });
  await dialog.getByLabel("Motivo").fill("Me equivoqué de cita");
  await dialog.getByRole("button", { name: "Cancelar la cita" }).click();
  await expect(panel.getByText("La cita se canceló.")).toBeVisible();
  expect(await newsOwedTo(booked.id)).toContain("cancelled");
  await panel.getByRole("button", { name: "Deshacer" }).click();
  await expect(panel.getByText("Se deshizo la cancelación")).toBeVisible();
  expect(await appointmentsOf(booked.person.email)).toMatchObject([{ status: "confirmed" }]);
  expect(await newsOwedTo(booked.id)).not.toContain("cancelled");
});

test("the form tells when somebody else moved the appointment meanwhile", async ({
  page,
  openPage,
  request,
}, testInfo) => {
  const booked = await bookByApi(request, testInfo, somebody());
  const colleague = await openPage({ account: secretary });
  const freeTimes = page.getByRole("list", { name: "Horarios libres" }).getByRole("button");
  const theirs = colleague.getByRole("list", { name: "Horarios libres" }).getByRole("button");
  for (const each of [page, colleague]) {
    const panel = await openPanel(each, booked);
    await panel.getByRole("button", { name: "Mover", exact: true }).click();
  }
  await freeTimes.last().click();
  await theirs.nth(-2).click();
  const move = (each: Page) => each.getByRole("button", { name: "Mover la cita" });
  await move(colleague).click();
  await expect(colleague.getByText("Movida")).toBeVisible();
  await move(page).click();
  await expect(
    page.getByRole("alert").filter({ hasText: "Alguien más hizo un cambio mientras tanto" }),
  ).toBeVisible();
});

function agendaOf({ slug, start }: Booked): string {
  return `/dashboard/${slug}/agenda?date=${start.slice(0, 10)}`;
}

/** Nobody attends from an hour after that start until three hours after it. */
async function takeOff(slug: string, start: string): Promise<void> {
  const [from, to] = [1, 3].map((hours) => new Date(Date.parse(start) + hours * 3_600_000));
  await database`
    INSERT INTO time_off (tenant_id, starts_at, ends_at)
    SELECT id, ${from ?? null}, ${to ?? null} FROM tenant WHERE slug = ${slug}`;
}
