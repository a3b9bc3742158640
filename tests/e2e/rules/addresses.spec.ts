import { randomUUID } from "node:crypto";
import { bookByApi } from "../support/book-by-api";
import {
  chooseTimeWithRoomAfter,
  detailsForm,
  familyMedicine,
  fillDetails,
  openTimes,
} from "../support/booking";
import { checkPage } from "../support/check-page";
import { appointmentsOf } from "../support/database";
import { expect, test } from "../support/fixtures";
import { somebody } from "../support/person";

for (const path of ["/no-existe", "/no-existe/book", "/CLINICA-LA-VEGA", "/no-existe/my", "/a"]) {
  test(`${path} is no tenant: a page of status 404 says so`, async ({ page }) => {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Esta página no existe" })).toBeVisible();
    await checkPage(page);
  });
}

test("an unknown confirmation and one of another tenant answer the same 404", async ({
  page,
  request,
}, testInfo) => {
  const { id } = await bookByApi(request, testInfo, somebody());
  const answers = [];
  for (const path of [
    `/barberia-norte/book/done/${id}`,
    `/barberia-norte/book/done/${randomUUID()}`,
  ]) {
    const response = await page.goto(path);
    answers.push([response?.status(), await page.getByRole("main").textContent()]);
  }
  expect(answers[0]?.[0]).toBe(404);
  expect(answers[0]).toEqual(answers[1]);
});

test("an unknown service and one of another tenant lead to the choice of a service alike", async ({
  page,
}) => {
  await openTimes(page, familyMedicine);
  const service = new URL(page.url()).searchParams.get("service");
  const texts = [];
  for (const id of [service, randomUUID(), "no-es-un-id"]) {
    await page.goto(`/barberia-norte/book?service=${id}&professional=any`);
    await expect(page.getByRole("heading", { name: "¿Qué necesitas?" })).toBeVisible();
    texts.push(await page.getByRole("main").textContent());
  }
  expect(new Set(texts).size).toBe(1);
});

test("dates and times that make no sense are as good as not chosen", async ({ page }) => {
  await openTimes(page, familyMedicine);
  const address = page.url();
  for (const nonsense of [
    "start=mañana",
    "start=2026-13-45T99:99Z",
    "date=2026-02-30",
    "month=abc",
    "date=9999-12-31",
  ]) {
    await page.goto(`${address}&${nonsense}`);
    await expect(page.getByRole("heading", { name: "¿Cuándo te queda bien?" })).toBeVisible();
  }
});

const refusals: Record<string, { start: (free: string) => string; told: string }> = {
  past: {
    start: () => "2020-01-06T09:00:00-04:00",
    told: "Ese horario ya pasó. Elige uno más adelante.",
  },
  "off the grid": {
    start: (free) => free.replace(/\d(:00[+-])/, "1$1"),
    told: "no es uno de los que se ofrecen",
  },
  "beyond the horizon": {
    start: (free) => `${Number(free.slice(0, 4)) + 2}${free.slice(4)}`,
    told: "Todavía no se puede reservar",
  },
  "out of hours": {
    start: (free) => free.replace(/T\d\d:\d\d/, "T03:00"),
    told: "fuera de la atención",
  },
};

for (const [kind, { start, told }] of Object.entries(refusals)) {
  test(`a start ${kind} written into the form is refused and books nothing`, async ({
    page,
  }, testInfo) => {
    const person = somebody();
    await openTimes(page, familyMedicine);
    const forged = start(await chooseTimeWithRoomAfter(page, testInfo));
    await fillDetails(page, person);
    await page.locator("input[name=start]").evaluate((input, value) => {
      (input as HTMLInputElement).value = value;
    }, forged);
    await detailsForm(page).confirm.click();
    await expect(page.getByRole("alert").filter({ hasText: told })).toBeVisible();
    await expect(detailsForm(page).name).toHaveValue(person.name);
    expect(await appointmentsOf(person.email)).toEqual([]);
  });
}
