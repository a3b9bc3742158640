import type { Page } from "@playwright/test";
import { checkPage } from "../support/check-page";
import { expect, test } from "../support/fixtures";
import { logIn } from "../support/log-in";
import { newAccount, newPractice, type Practice } from "../support/practice";

const reason = "Falta de pago desde octubre";

test("the operator suspends a practice and resumes it: it closes and opens on the next request", async ({
  page,
  openPage,
}) => {
  const practice = await newPractice();
  const [visitor, owner] = [await openPage(), await openPage()];
  await logIn(owner, practice.owner);
  await expect(owner).toHaveURL(/\/agenda/);

  await logIn(page, await newAccount({ isOperator: true, path: "/operator" }));
  await search(page, practice);
  await checkPage(page, ["light", "dark"]);
  await rowOf(page, practice).getByRole("button", { name: "Suspender" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Suspender el espacio" }).click();
  await expect(dialog.getByText("Este dato es obligatorio.")).toBeVisible();
  await dialog.getByRole("textbox", { name: "Motivo" }).fill(reason);
  await dialog.getByRole("button", { name: "Suspender el espacio" }).click();
  await expect(rowOf(page, practice).getByText("Suspendido")).toBeVisible();
  await expect(dialog).toBeHidden();

  for (const path of ["", "/book", "/my"]) {
    await visitor.goto(`/${practice.slug}${path}`);
    await expect(visitor.getByRole("heading", { level: 1 })).toHaveText(
      `${practice.name} no está disponible por ahora`,
    );
    await expect(visitor.getByText(reason)).toBeHidden();
  }
  await checkPage(visitor, ["light", "dark"]);
  await owner.reload();
  await expect(owner.getByRole("heading", { level: 1 })).toHaveText("Este espacio está suspendido");
  await expect(owner.getByText(reason)).toBeVisible();
  await checkPage(owner);

  await rowOf(page, practice).getByRole("button", { name: "Reactivar" }).click();
  await dialog.getByRole("button", { name: "Reactivar el espacio" }).click();
  await expect(rowOf(page, practice).getByText("Activo")).toBeVisible();
  await visitor.reload();
  await expect(visitor).toHaveURL(`/${practice.slug}`);
  await owner.reload();
  await expect(owner).toHaveURL(/\/agenda/);

  await page.goto("/operator/log");
  const entries = page.getByRole("row", { name: practice.name });
  await expect(entries).toHaveCount(2);
  await expect(entries.filter({ hasText: `Suspendió ${practice.name}` })).toContainText(reason);
  await checkPage(page);
});

test("the list counts and is searched without regard to accents", async ({ page }) => {
  await logIn(page, await newAccount({ isOperator: true, path: "/operator" }));
  await page.goto("/operator?q=BARBERIA");
  const row = page.getByRole("row", { name: "Barbería Norte" });
  await expect(row).toContainText("/barberia-norte");
  await expect(row).toContainText("Plan Equipo");
  await page.goto("/operator?q=no%20existe");
  await expect(page.getByText("Ningún espacio coincide")).toBeVisible();
  await page.goto("/operator/messages");
  await expect(page.getByRole("heading", { name: "Por espacio" })).toBeVisible();
  await checkPage(page, ["light", "dark"]);
});

test("for a member there is no operation, and a visitor is asked to log in", async ({
  page,
  openPage,
}) => {
  const { owner } = await newPractice();
  await logIn(page, owner);
  for (const path of ["/operator", "/operator/messages", "/operator/log"]) {
    const response = await page.goto(path);
    expect(response?.status()).toBe(404);
  }
  const visitor = await openPage();
  await visitor.goto("/operator");
  await expect(visitor).toHaveURL(/\/login\?next=%2Foperator$/);
});

async function search(page: Page, { name }: Practice): Promise<void> {
  await page.getByRole("searchbox", { name: /Buscar/ }).fill(name.replace("Práctica", "practica"));
  await page.getByRole("button", { name: "Buscar" }).click();
  await expect(page).toHaveURL(/\?q=practica/);
}

function rowOf(page: Page, { name }: Practice) {
  return page.getByRole("row", { name });
}
