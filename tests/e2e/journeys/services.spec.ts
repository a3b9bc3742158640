import type { Page } from "@playwright/test";
import { notice } from "../support/agenda";
import { attendedPractice, openFarDay } from "../support/attended-practice";
import { at, expectBooked, fillDetails, freeTimes, openTimes } from "../support/booking";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

test("a workshop made from the defaults is shared by visitors under its rules", async ({
  openPage,
}) => {
  const { slug, owner } = await attendedPractice();
  const page = await openPage({ account: owner });
  await page.goto(`/dashboard/${slug}/services`);
  await page.getByRole("link", { name: "Nuevo servicio" }).click();
  const form = fieldsOf(page);
  const says = page.getByRole("status").filter({ hasText: "Dura" });
  await expect(says).toHaveText(
    "Dura 30 min; se ofrece cada 30 min; se reserva con 2 h de anticipación o más y hasta 60 días adelante.",
  );
  await form.name.fill("Taller de respiración");
  await form.duration.fill("90");
  await page.getByRole("checkbox", { name: "Ana Suárez" }).check();
  await form.open("Anticipación y máximos");
  await form.notice.selectOption("0");
  await form.open("Sala, sillón o grupo");
  await form.capacity.fill("3");
  await form.open("Preparación y horas que se ofrecen");
  await form.after.selectOption("30");
  await form.step.selectOption("120");
  await expect(says).toHaveText(
    "Dura 1 h 30 min con 30 min al terminar; se ofrece cada 2 h; 3 personas comparten cada hora; " +
      "se reserva hasta el último momento y hasta 60 días adelante.",
  );
  await checkPage(page, ["light", "dark"]);
  await page.getByRole("button", { name: "Agregar el servicio" }).click();
  await expect(page).toHaveURL(`/dashboard/${slug}/services`);
  const row = page.getByRole("listitem").filter({ hasText: "Taller de respiración" });
  await expect(row).toContainText("Grupo de 3");
  await checkPage(page);

  const workshop = { slug, service: "Taller de respiración" };
  const first = await openPage();
  await openTimes(first, workshop);
  const date = await openFarDay(first);
  await expect(freeTimes(first)).toHaveText([
    /^9:00\sa\.\sm\..*Quedan 3 cupos/,
    /^11:00\sa\.\sm\..*Quedan 3 cupos/,
    /^1:00\sp\.\sm\..*Quedan 3 cupos/,
    /^3:00\sp\.\sm\..*Quedan 3 cupos/,
  ]);
  await freeTimes(first).nth(1).click();
  await fillDetails(first, somebody());
  await first.getByRole("button", { name: "Reservar la cita" }).click();
  await expectBooked(first);

  const second = await openPage();
  await openTimes(second, workshop);
  expect(await openFarDay(second)).toBe(date);
  await expect(freeTimes(second).nth(1)).toContainText("Quedan 2 cupos");
  await openTimes(second, { slug, service: "Masaje relajante" });
  await second.goto(`${second.url()}&date=${date}`);
  await expect(at(freeTimes(second), "11:00")).toHaveCount(0);
  await expect(at(freeTimes(second), "1:00 p. m.")).toHaveCount(1);
});

test("what cannot be is told at its field, and what was typed stays", async ({ openPage }) => {
  const { slug, owner } = await attendedPractice();
  const page = await openPage({ account: owner });
  await page.goto(`/dashboard/${slug}/services/new`);
  const form = fieldsOf(page);
  await form.open("Anticipación y máximos");
  const save = page.getByRole("button", { name: "Agregar el servicio" });

  await form.name.fill("Consulta sin tiempo");
  await form.price.fill("gratis");
  await form.duration.fill("-30");
  await form.dailyMax.fill("0");
  await save.click();
  await expect(form.duration).toHaveAccessibleDescription(/Es menos de lo permitido/);
  await expect(form.duration).toBeFocused();
  await expect(form.dailyMax).toHaveAccessibleDescription(/Es menos de lo permitido/);
  await form.duration.fill("0");
  await save.click();
  await expect(form.duration).toHaveAccessibleDescription(/Es menos de lo permitido/);

  await form.duration.fill("45");
  await form.dailyMax.fill("4");
  await form.notice.selectOption("10080");
  await form.horizon.selectOption("7");
  await save.click();
  await expect(form.price).toHaveAttribute("aria-invalid", "true");
  await expect(form.name).toHaveValue("Consulta sin tiempo");
  await expect(form.duration).toHaveValue("45");
  await expect(form.dailyMax).toHaveValue("4");
  await expect(form.notice).toHaveValue("10080");

  // A century is on no list: whoever sends it all the same is refused at the field.
  await form.price.fill("");
  await form.horizon.evaluate((select: HTMLSelectElement) =>
    select.add(new Option("100 años", "36500")),
  );
  await form.horizon.selectOption("36500");
  await save.click();
  await expect(form.horizon).toHaveAccessibleDescription(/Es más de lo permitido/);
  await checkPage(page, ["light", "dark"]);
});

test("of two who edit a service the second is told, and nothing is overwritten", async ({
  openPage,
}) => {
  const { slug, owner } = await attendedPractice();
  const [one, two] = [await openPage({ account: owner }), await openPage({ account: owner })];
  for (const page of [one, two]) {
    await page.goto(`/dashboard/${slug}/services`);
    await page.getByRole("link", { name: /^Editar/ }).click();
    await expect(fieldsOf(page).name).toHaveValue("Masaje relajante");
  }
  const save = (page: Page) => page.getByRole("button", { name: "Guardar el servicio" }).click();
  await fieldsOf(one).price.fill("80000");
  await save(one);
  await expect(notice(one, "Servicio guardado.")).toBeVisible();

  await fieldsOf(two).duration.fill("75");
  await save(two);
  await expect(two.getByText("Rosa Pruebas guardó cambios mientras editabas")).toBeVisible();
  await expect(fieldsOf(two).duration).toHaveValue("75");
  await checkPage(two, ["light", "dark"]);
  await one.reload();
  await expect(fieldsOf(one).price).toHaveValue(/^80[.,]?000/);
  await expect(fieldsOf(one).duration).toHaveValue("60");

  await two.getByRole("button", { name: "Guardar lo mío de todos modos" }).click();
  await expect(notice(two, "Servicio guardado.")).toBeVisible();
  await one.reload();
  await expect(fieldsOf(one).duration).toHaveValue("75");
});

function fieldsOf(page: Page) {
  return {
    name: page.getByLabel("Nombre", { exact: true }),
    duration: page.getByLabel("Duración en minutos"),
    price: page.getByLabel("Precio en COP"),
    notice: page.getByLabel("Con cuánta anticipación, como mínimo"),
    horizon: page.getByLabel("Hasta cuánto tiempo adelante"),
    dailyMax: page.getByLabel("Máximo por día"),
    capacity: page.getByLabel("Personas a la vez"),
    after: page.getByLabel("Después de la cita"),
    step: page.getByLabel("Ofrecer una hora cada"),
    open: (part: string) => page.locator("summary").filter({ hasText: part }).click(),
  };
}
