import type { Page } from "@playwright/test";
import { attendedPractice } from "../support/attended-practice";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";

const telephone = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true };

test("somebody without an appointment gets a ticket, follows it on the telephone, is called on the screen, comes in and is done", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice();
  const desk = await openPage({ account: practice.owner });
  const home = `/dashboard/${practice.slug}/desk`;
  await desk.goto(`${home}/settings`);
  await desk.getByRole("button", { name: "Crear un enlace" }).click();
  const link = desk.getByRole("link", { name: "Abrir la pantalla" });
  const screen = await openPage({ viewport: { width: 1920, height: 1080 } });
  await screen.goto(pathOf(await link.getAttribute("href")));
  await expect(screen.getByText("Enseguida llamamos")).toBeVisible();
  await checkPage(desk, ["light", "dark"]);

  await desk.goto(home);
  await desk.getByRole("button", { name: "Sin cita" }).click();
  const dialog = desk.getByRole("dialog", { name: "Llegó sin cita" });
  await expect(dialog.getByLabel("Nombre")).toBeFocused();
  await desk.keyboard.type("Berta Cruz Almonte");
  await desk.keyboard.press("Enter");
  const ticket = desk.getByRole("dialog", { name: "Turno 1" });
  const url = pathOf(await ticket.getByLabel("Enlace del turno").inputValue());
  await checkPage(desk, ["light", "dark"]);
  await desk.keyboard.press("Escape");

  const phone = await openPage(telephone);
  await phone.goto(url);
  // A telephone without scripts reads it again by itself too.
  expect(await (await request.get(url)).text()).toContain('http-equiv="refresh"');
  await expect(phone.getByRole("heading", { name: "Eres la siguiente persona" })).toBeVisible();
  await expect(phone.getByText("Berta")).toHaveCount(0);

  await desk
    .getByRole("button", { name: /^Llamar.*Berta/ })
    .last()
    .click();
  const undo = desk.getByRole("button", { name: "Deshacer" });
  await expect(undo).toBeVisible();
  expect(await coversDocked(desk)).toBe(false);
  await desk.keyboard.press("F8");
  await expect(undo).toBeFocused();
  await desk.keyboard.press("Enter");
  await expect(desk.getByText("Se deshizo.")).toBeVisible();
  await desk
    .getByRole("button", { name: /^Llamar.*Berta/ })
    .last()
    .click();
  await expect(desk.getByRole("button", { name: /^Pasó/ })).toBeVisible();
  await expect(phone.getByRole("heading", { name: "¡Es tu turno!" })).toBeVisible({
    timeout: 15_000,
  });
  await checkPage(phone, ["light", "dark"]);
  const called = screen.getByRole("region", { name: "Pasa ahora" });
  await expect(called.getByText("1", { exact: true })).toBeVisible({ timeout: 15_000 });
  await expect(screen.getByText("Berta")).toHaveCount(0);
  await checkPage(screen, ["light", "dark"]);

  await desk.getByRole("button", { name: /^Pasó/ }).click();
  await desk.getByRole("button", { name: /^Terminó/ }).click();
  await expect(desk.getByText("No hay nadie adentro.")).toBeVisible();
  await checkPage(desk, ["light", "dark"]);
  await phone.reload();
  await expect(phone.getByRole("heading", { name: "Listo, gracias por venir" })).toBeVisible();
});

/** Whether a notice lies over the sections of a phone, or over a button that is docked. */
function coversDocked(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const notices = document.querySelector('[aria-keyshortcuts="F8"]')?.getBoundingClientRect();
    return [...document.querySelectorAll("[data-docked]")]
      .map((each) => each.getBoundingClientRect())
      .some(({ height, top }) => height > 0 && (notices?.bottom ?? 0) > top + 1);
  });
}

/** Links are absolute; the server under test listens elsewhere. */
function pathOf(url: string | null): string {
  return new URL(url ?? "").pathname;
}
