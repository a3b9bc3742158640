import type { Page } from "@playwright/test";
import { calendar, eventOf, notice } from "../support/agenda";
import { attendedPractice } from "../support/attended-practice";
import { bookAt } from "../support/book-at";
import type { Booked } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { appointmentsOf, professionalOf } from "../support/database";
import { dragTo } from "../support/drag";
import { expect, test } from "../support/fixtures";

const team = ["Ana Suárez", "Luis Gil Paz"];

test("an appointment dragged to another professional's column is theirs, and undone it is back", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice(team);
  const booked = await bookAt(request, practice, "10:00", team[0]);
  const page = await openPage({ account: practice.owner });
  await page.goto(agendaOf(booked));
  await expect(calendar(page).getByRole("columnheader", { name: "Luis Gil Paz" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  const event = eventOf(page, booked);
  await dragTo(page, event, await columnWidth(page), 0);
  const moved = notice(page, `${booked.person.name}: la cita pasó a`);
  await expect(moved).toBeVisible();
  expect(await professionalOf(booked.id)).toBe("Luis Gil Paz");
  await moved.getByRole("button", { name: "Deshacer" }).click();
  await expect.poll(() => professionalOf(booked.id)).toBe("Ana Suárez");
  const [{ startsAt } = { startsAt: null }] = await appointmentsOf(booked.person.email);
  expect(startsAt).toEqual(new Date(booked.start));
});

test("its lower edge makes an appointment longer, not into the next one, and its history tells", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice(team);
  const booked = await bookAt(request, practice, "10:00", team[0]);
  await bookAt(request, practice, "12:00", team[0]);
  const page = await openPage({ account: practice.owner });
  await page.goto(agendaOf(booked));
  await dragEdge(page, booked, 0.5);
  await expect(notice(page, `${booked.person.name}: la cita dura ahora 90 minutos`)).toBeVisible();
  await dragEdge(page, booked, 1);
  const dialog = page.getByRole("dialog", { name: "La cita no cambió de duración" });
  await expect(dialog.getByRole("alert")).toHaveText(/ya está ocupado/);
  await checkPage(page, ["light", "dark"]);
  await dialog.getByRole("button", { name: "Dejarla como estaba" }).click();
  await eventOf(page, booked).click();
  const panel = page.getByRole("dialog", { name: booked.person.name });
  await expect(panel.getByText("Cambió de duración")).toBeVisible();
});

test("a range drawn in a column begins a new appointment with its professional", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice(team);
  const booked = await bookAt(request, practice, "10:00", team[0]);
  const page = await openPage({ account: practice.owner });
  await page.goto(agendaOf(booked));
  const place = await eventOf(page, booked).boundingBox();
  if (!place) throw new Error("The calendar is not in view");
  const [x, y] = [place.x + (await columnWidth(page)) + 40, place.y + 4];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 60, { steps: 6 });
  await page.mouse.up();
  const panel = page.getByRole("dialog", { name: "Nueva cita" });
  await expect(panel.getByRole("combobox", { name: "Profesional" })).toHaveValue(/.+/);
  await expect(page).toHaveURL(/at=\d{4}-\d{2}-\d{2}T10%3A0\d.*until=\d{4}-\d{2}-\d{2}T10%3A/);
});

test("keys lead through views and dates, and open the search that finds by name and by code", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice(team);
  const booked = await bookAt(request, practice, "10:00", team[0]);
  const page = await openPage({ account: practice.owner });
  await page.goto(agendaOf(booked));
  await expect(eventOf(page, booked)).toBeVisible();
  await page.keyboard.press("ArrowRight");
  await expect(eventOf(page, booked)).toBeHidden();
  await page.keyboard.press("m");
  await expect(page).toHaveURL(/view=month/);
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Ayuda de la agenda" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await page.keyboard.press("Escape");
  await page.keyboard.press("/");
  const search = page.getByRole("dialog", { name: "Buscar una cita" });
  await expect(search.getByRole("searchbox")).toBeFocused();
  await search.getByRole("searchbox").fill(booked.person.name);
  await search.getByRole("link", { name: booked.person.name }).click();
  await expect(page.getByRole("dialog", { name: booked.person.name })).toBeVisible();
  await expect(page).toHaveURL(new RegExp(`date=${booked.start.slice(0, 10)}`));
});

test("what is filtered stands in the address, and each filter is taken away with one touch", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice(team);
  const booked = await bookAt(request, practice, "10:00", team[0]);
  const page = await openPage({ account: practice.owner });
  await page.goto(agendaOf(booked));
  await page.getByText("Filtros", { exact: true }).click();
  const filters = page.getByRole("region", { name: "Filtros" });
  await expect(filters).toBeVisible();
  await checkPage(page, ["light", "dark"]);
  await filters.getByRole("link", { name: "Turnos libres" }).click();
  await filters.getByRole("link", { name: "Llegó" }).click();
  await filters.getByRole("link", { name: "Luis Gil Paz" }).click();
  await expect(eventOf(page, booked)).toBeHidden();
  await expect(page).toHaveURL(/professional=.*status=arrived.*free=1/);
  await page.keyboard.press("Escape");
  await page.getByRole("link", { name: "Quitar: Llegó" }).click();
  await page.getByRole("link", { name: "Quitar: Luis Gil Paz" }).click();
  await expect(eventOf(page, booked)).toBeVisible();
});

function agendaOf({ slug, start }: Booked): string {
  return `/dashboard/${slug}/agenda?date=${start.slice(0, 10)}`;
}

async function columnWidth(page: Page): Promise<number> {
  const box = await calendar(page)
    .getByRole("columnheader", { name: "Luis Gil Paz" })
    .boundingBox();
  return box?.width ?? 0;
}

/** Takes hold of its lower edge and draws that down. */
async function dragEdge(page: Page, booked: Booked, hours: number): Promise<void> {
  const event = eventOf(page, booked);
  await event.hover();
  const box = await event.boundingBox();
  const minutes = box && box.height > 130 ? 90 : 60;
  const hourHeight = ((box?.height ?? 0) / minutes) * 60;
  const [x, y] = [(box?.x ?? 0) + 100, (box?.y ?? 0) + (box?.height ?? 0) - 2];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 10, { steps: 3 });
  await page.mouse.move(x, y + hourHeight * hours, { steps: 8 });
  await page.mouse.up();
}
