import { randomUUID } from "node:crypto";
import { expect, type Page } from "@playwright/test";
import type { Account } from "./accounts";
import type { AttendedPractice } from "./attended-practice";
import { database } from "./database";
import { newAccount } from "./practice";

/** A login of the role professional, who attends as the first one of the practice. */
export async function doctorOf({ slug }: AttendedPractice): Promise<Account> {
  const account = await newAccount({ path: `/dashboard/${slug}/agenda` });
  await database`
    INSERT INTO membership (tenant_id, user_id, role, professional_id)
    SELECT t.id, u.id, 'professional', p.id FROM tenant t
    JOIN professional p ON p.tenant_id = t.id AND p.position = 1, user_account u
    WHERE t.slug = ${slug} AND u.email = ${account.email}`;
  return account;
}

/** With the first professional, from this minute on. Id of the appointment. */
export async function expectedNow({ slug }: AttendedPractice, name: string): Promise<string> {
  const [row] = await database<{ id: string }[]>`
    WITH here AS (SELECT id, currency FROM tenant WHERE slug = ${slug}),
    person AS (
      INSERT INTO client (tenant_id, name, phone) SELECT id, ${name}, '+576015550123' FROM here RETURNING tenant_id, id
    )
    INSERT INTO appointment (tenant_id, code, client_id, professional_id, service_id, starts_at, ends_at, status, source,
      currency, reason, notes)
    SELECT here.id, ${randomUUID().slice(0, 8).toUpperCase()}, person.id, p.id, s.id, date_trunc('minute', now()),
      date_trunc('minute', now()) + interval '1 hour', 'confirmed', 'staff', here.currency, 'Dolor de rodilla', 'Trae estudios'
    FROM here JOIN person ON person.tenant_id = here.id JOIN professional p ON p.tenant_id = here.id AND p.position = 1
    JOIN service s ON s.tenant_id = here.id
    RETURNING id`;
  return row?.id ?? "";
}

/** How an appointment stands, and how often its state was changed. */
export async function standing(id: string): Promise<{ status: string; changes: number }> {
  const [row] = await database<{ status: string; changes: number }[]>`
    SELECT a.status, (SELECT count(*)::int FROM appointment_event e
      WHERE e.appointment_id = a.id AND e.kind = 'status_changed') AS changes
    FROM appointment a WHERE a.id = ${id}`;
  return row ?? { status: "", changes: 0 };
}

export function listHref({ slug }: AttendedPractice): string {
  return `/dashboard/${slug}/desk/list`;
}

/** Says yes on the list's page, and waits until the device could open it without a connection. */
export async function keepHere(page: Page): Promise<void> {
  await page.getByRole("button", { name: /Disponible sin conexión|Available offline/ }).click();
  await expect(page.getByText(/guardada a las|kept at/)).toBeVisible();
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready;
    if (active?.state === "activated") return;
    await new Promise((resolve) => active?.addEventListener("statechange", resolve));
  });
}

/** Opens the list where there is no connection. */
export async function openCut(page: Page): Promise<void> {
  await page.context().setOffline(true);
  await page.reload();
  await expect(page).toHaveURL(/\/desk\/list\/offline$/);
}

export function note(page: Page, name: string, step: string) {
  return page
    .getByRole("group", { name: `Anotar de ${name}` })
    .getByRole("button", { name: step })
    .click();
}

/** As the browser does by itself, some time after there is a connection again. */
export async function wakeWorker(page: Page): Promise<void> {
  const devTools = await page.context().newCDPSession(page);
  const found = new Promise<string>((resolve) => {
    devTools.on("ServiceWorker.workerRegistrationUpdated", ({ registrations: [first] }) => {
      if (first) resolve(first.registrationId);
    });
  });
  await devTools.send("ServiceWorker.enable");
  const { origin } = new URL(page.url());
  await devTools.send("ServiceWorker.dispatchSyncEvent", {
    ...{ origin, registrationId: await found, tag: "citaria-marks", lastChance: false },
  });
}

/** All that this browser keeps of the site, as one text: databases, caches, storage, cookies that scripts read. */
export function keptTexts(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const texts: string[] = [document.cookie, JSON.stringify({ ...localStorage })];
    for (const { name = "" } of await indexedDB.databases()) {
      const opening = indexedDB.open(name);
      const database = await new Promise<IDBDatabase>((resolve) => {
        opening.onsuccess = () => resolve(opening.result);
      });
      for (const store of database.objectStoreNames) {
        const asked = database.transaction(store).objectStore(store).getAll();
        await new Promise((resolve) => {
          asked.onsuccess = resolve;
        });
        texts.push(`${name}: ${JSON.stringify(asked.result)}`);
      }
      database.close();
    }
    for (const name of await caches.keys()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        texts.push(`${name} ${request.url}`, (await (await cache.match(request))?.text()) ?? "");
      }
    }
    return texts.join("\n");
  });
}
