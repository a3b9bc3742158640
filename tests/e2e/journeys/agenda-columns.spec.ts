import type { Page } from "@playwright/test";
import { calendar, eventOf, notice } from "../support/agenda";
import { type AttendedPractice, attendedPractice } from "../support/attended-practice";
import { bookAt } from "../support/book-at";
import type { Booked } from "../support/book-by-api";
import { checkPage } from "../support/check-page";
import { appointmentsOf, minutesOf, professionalOf } from "../support/database";
import { dragTo } from "../support/drag";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

const team = ["Ana Suárez", "Luis Gil Paz"];

type Day = { readonly practice: AttendedPractice; readonly booked: Booked; readonly page: Page };

/** A practice of two, with an appointment at ten with the first of them, whose day its owner looks at. */
const withDay = test.extend<{ day: Day }>({
  day: async ({ openPage, request }, use) => {
    const practice = await attendedPractice(team);
    const booked = await bookAt(request, practice, "10:00", team[0]);
    const page = await openPage({ account: practice.owner });
    await page.goto(`/dashboard/${practice.slug}/agenda?date=${booked.start.slice(0, 10)}`);
    await expect(calendar(page).getByRole("columnheader", { name: "Luis Gil Paz" })).toBeVisible();
    await use({ practice, booked, page });
  },
});

withDay(
  "an appointment dragged to another professional's column is theirs, and undone it is back",
  async ({ day: { page, booked } }) => {
    await checkPage(page, ["light", "dark"]);
    await dragTo(page, eventOf(page, booked), await columnWidth(page), 0);
    const moved = notice(page, `${booked.person.name}: la cita pasó a`);
    await expect(moved).toBeVisible();
    expect(await professionalOf(booked.id)).toBe("Luis Gil Paz");
    await moved.getByRole("button", { name: "Deshacer" }).click();
    await expect.poll(() => professionalOf(booked.id)).toBe("Ana Suárez");
    const [{ startsAt } = { startsAt: null }] = await appointmentsOf(booked.person.email);
    expect(startsAt).toEqual(new Date(booked.start));
  },
);

withDay(
  "its lower edge makes an appointment longer, not into the next one, and its history tells",
  async ({ day: { page, practice, booked }, request }) => {
    const next = await bookAt(request, practice, "12:00", team[0]);
    await expect(eventOf(page, next)).toBeVisible();
    await dragEdge(page, booked, 0.5);
    await expect(
      notice(page, `${booked.person.name}: la cita dura ahora 90 minutos`),
    ).toBeVisible();
    await dragEdge(page, booked, 1);
    const dialog = page.getByRole("dialog", { name: "La cita no cambió de duración" });
    await expect(dialog.getByRole("alert")).toHaveText(/ya está ocupado/);
    await checkPage(page, ["light", "dark"]);
    await dialog.getByRole("button", { name: "Dejarla como estaba" }).click();
    await eventOf(page, booked).click();
    const panel = page.getByRole("dialog", { name: booked.person.name });
    await expect(panel.getByText("Cambió de duración")).toBeVisible();
  },
);

withDay(
  "a range drawn in a column is booked with its professional and at its length, whatever is looked at meanwhile",
  async ({ day: { page, booked }, isMobile }) => {
    const person = somebody();
    const panel = page.getByRole("dialog", { name: "Nueva cita" });
    const place = await eventOf(page, booked).boundingBox();
    if (!place) throw new Error("The calendar is not in view");
    const [x, y] = [place.x + (await columnWidth(page)) + 40, place.y + 4];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + (place.height * 3) / 2, { steps: 6 });
    await page.mouse.up();
    await expect(panel.getByRole("combobox", { name: "Profesional" })).toHaveValue(/.+/);
    await panel.getByRole("combobox", { name: "Cliente" }).fill(person.name);
    await panel
      .getByRole("option", { name: `Agregar a «${person.name}» como cliente nuevo` })
      .click();
    await panel.getByRole("textbox", { name: "Correo" }).fill(person.email);
    await panel.getByRole("button", { name: "Bloquear" }).click();
    await page
      .getByRole("dialog", { name: "Bloquear horario" })
      .getByRole("button", { name: "Nueva cita" })
      .click();
    await expect(panel.getByRole("textbox", { name: "Correo" })).toHaveValue(person.email);
    const length = panel.getByRole("spinbutton", { name: "Duración" });
    await expect(length).toHaveValue(isMobile ? /\d+/ : /^(85|90|95)$/);
    await length.fill("75");
    await checkPage(page, ["light", "dark"]);
    await panel.getByRole("button", { name: "Agendar la cita" }).click();
    await expect(notice(page, `${person.name}: cita agendada`)).toBeVisible();
    expect(await minutesOf(person.email)).toEqual([75]);
  },
);

withDay(
  "keys lead through views and dates, and open the search that finds by name and by code",
  async ({ day: { page, booked } }) => {
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
  },
);

withDay(
  "what is filtered stands in the address, and each filter is taken away with one touch",
  async ({ day: { page, booked } }) => {
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
  },
);

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
