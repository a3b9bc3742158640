import { eventOf, notice } from "../support/agenda";
import { attendedPractice } from "../support/attended-practice";
import { bookAt } from "../support/book-at";
import { checkPage } from "../support/check-page";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";
import { newColleague } from "../support/practice";
import { openDeskForm } from "../support/series";
import { addDays } from "../support/worker";

test("of two secretaries who give one time to two people one wins, and the other keeps her form and gets other times", async ({
  openPage,
}) => {
  const practice = await attendedPractice();
  const at = `${addDays(new Date().toISOString().slice(0, 10), 5)}T10:00`;
  const [winner, loser] = [somebody(), somebody()];
  const [one, other] = [
    await openPage({ account: practice.owner }),
    await openPage({ account: await newColleague(practice) }),
  ];
  const theirs = await openDeskForm(one, { practice, person: winner, at });
  const hers = await openDeskForm(other, { practice, person: loser, at });
  await hers.getByRole("textbox", { name: "Motivo" }).fill("Dolor de espalda");
  await theirs.getByRole("button", { name: "Agendar la cita" }).click();
  await expect(notice(one, `${winner.name}: cita agendada`)).toBeVisible();

  await hers.getByRole("button", { name: "Agendar la cita" }).click();
  await expect(hers.getByText("Ese horario ya está ocupado. Elige otro.")).toBeVisible();
  await expect(hers.getByRole("textbox", { name: "Correo" })).toHaveValue(loser.email);
  await expect(hers.getByRole("textbox", { name: "Motivo" })).toHaveValue("Dolor de espalda");
  await checkPage(other, ["light", "dark"]);
  const nearby = other.getByRole("heading", { name: "Horarios libres cercanos" });
  await hers.locator("section", { has: nearby }).getByRole("button").first().click();
  await hers.getByRole("button", { name: "Agendar la cita" }).click();
  await expect(notice(other, `${loser.name}: cita agendada`)).toBeVisible();
  const [[first], [second]] = [
    await appointmentsOf(winner.email),
    await appointmentsOf(loser.email),
  ];
  expect(second?.startsAt).not.toEqual(first?.startsAt);
});

test("a screen whose computer slept shows what happened meanwhile as soon as it is awake", async ({
  openPage,
  request,
}) => {
  const practice = await attendedPractice();
  const before = await bookAt(request, practice, "09:00");
  const page = await openPage({ account: practice.owner });
  await page.addInitScript(lineThatDiesInItsSleep);
  await page.goto(`/dashboard/${practice.slug}/agenda?date=${before.start.slice(0, 10)}`);
  await expect(eventOf(page, before)).toBeVisible();
  const meanwhile = await bookAt(request, practice, "11:00");
  await page.evaluate(anHourLater);
  await expect(eventOf(page, meanwhile)).toBeVisible();
  await expect(page.getByText("Sin conexión: reconectando…")).toBeHidden();
});

/** The first line says hello and then nothing any more, and nobody tells that it is dead; the next is a real one. */
function lineThatDiesInItsSleep() {
  const Real = window.EventSource;
  class Dead extends EventTarget {
    constructor() {
      super();
      window.EventSource = Real;
      setTimeout(() => this.dispatchEvent(new MessageEvent("hello", { data: '{"build":""}' })));
    }
    close() {}
  }
  Object.assign(window, { EventSource: Dead });
}

/** Only the wall clock goes on while a laptop sleeps. */
function anHourLater() {
  const asleep = Date.now;
  Date.now = () => asleep() + 3_600_000;
}
