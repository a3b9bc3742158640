import { expect, type Page } from "@playwright/test";
import { type AttendedPractice, attendedPractice } from "./attended-practice";
import { freeDays } from "./booking";
import { database } from "./database";

export type VisitPractice = AttendedPractice & {
  /** Half an hour long, given by all; both services have their price. */
  readonly second: string;
};

/** A practice with two professionals who both give both of two services. */
export async function visitPractice(): Promise<VisitPractice> {
  const practice = await attendedPractice(["Ana Suárez", "Luis Mora"]);
  const second = "Limpieza facial";
  await database`
    WITH here AS (SELECT id FROM tenant WHERE slug = ${practice.slug}),
    priced AS (
      UPDATE service SET price_minor = 9000000 FROM here WHERE service.tenant_id = here.id
    ),
    offered AS (
      INSERT INTO service (tenant_id, name, duration_minutes, step_minutes, minimum_notice_minutes, price_minor)
      SELECT id, ${second}, 30, 30, 0, 4000000 FROM here RETURNING tenant_id, id
    )
    INSERT INTO professional_service (tenant_id, service_id, professional_id)
    SELECT offered.tenant_id, offered.id, professional.id
    FROM offered JOIN professional ON professional.tenant_id = offered.tenant_id`;
  return { ...practice, second };
}

/** Chooses the first service with one professional and the second with the other, up to the times of both. */
export async function chooseBoth(page: Page, practice: VisitPractice): Promise<void> {
  const { slug, service, second, professionals } = practice;
  const [first = "", other = ""] = professionals;
  const times = page.getByRole("heading", { name: "¿Cuándo te queda bien?" });
  await page.goto(`/${slug}/book`);
  await page.getByRole("link", { name: service }).click();
  await page.getByRole("link", { name: first }).click();
  await expect(times).toBeVisible();
  await page.getByRole("link", { name: "Agregar otro servicio" }).click();
  await expect(page.getByRole("heading", { name: "¿Qué más necesitas?" })).toBeVisible();
  await page.getByRole("link", { name: second }).click();
  await expect(page.getByRole("heading", { name: "¿Con quién?" })).toBeVisible();
  await page.getByRole("link", { name: other }).click();
  await expect(times).toBeVisible();
  await expect(page.getByText(/^90 min · \$\s130\.000$/)).toBeVisible();
}

/** A day on which everything is still free and may be changed. */
export async function chooseQuietDay(page: Page): Promise<void> {
  const day = freeDays(page).nth(3);
  await day.click();
  await expect(day).toHaveAttribute("aria-current", "date");
}

/** Keeps a time of every day for what the desk or a client declares urgent, until an hour before. */
export async function keepForUrgentCases(
  { slug }: VisitPractice,
  { from, to }: { readonly from: string; readonly to: string },
): Promise<void> {
  const [start, end] = [from, to].map((time) => Number(time.slice(0, 2)) * 60);
  await database`
    WITH here AS (SELECT id FROM tenant WHERE slug = ${slug}),
    level AS (INSERT INTO priority_level (tenant_id, level, name) SELECT id, 1, 'Urgente' FROM here),
    rule AS (
      INSERT INTO priority_rule (tenant_id, level, kind, name, by_client)
      SELECT id, 1, 'declared', 'Caso urgente', true FROM here
    )
    INSERT INTO reserved_hours (tenant_id, level, weekday, start_minute, end_minute, release_minutes)
    SELECT id, 1, weekday, ${start ?? 0}, ${end ?? 0}, 60 FROM here, generate_series(1, 7) weekday`;
}
