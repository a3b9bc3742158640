import { afterAll, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { createTenant, publicScope } from "@/tests/factories";
import { bookOwing, owedRows } from "@/tests/factories/owed-appointments";
import { startEmbeddedTimer } from "./embedded-timer";
import { kickNotifications } from "./kick";

const removeDatabase = await vi.hoisted(async () => {
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  return startOwnDatabase({ MAIL_DRIVER: "inbox" });
});

afterAll(async () => {
  await closePool();
  await removeDatabase();
});

test("a kick makes the embedded timer send at once; without one it looks by itself", async () => {
  const practice = await createTenant();
  startEmbeddedTimer();
  startEmbeddedTimer();

  // The first round loads what it sends with, which a loaded machine takes seconds for.
  const first = await bookOwing(practice);
  await vi.waitFor(() => expectSent(first.appointmentId), { timeout: 20_000, interval: 25 });

  // Sooner than it looks by itself. A loaded machine may miss that moment, not every time.
  const atOnce: boolean[] = [];
  while (!atOnce.includes(true) && atOnce.length < 5) {
    const kicked = await bookOwing(practice);
    kickNotifications(publicScope(practice));
    const isSent = vi.waitFor(() => expectSent(kicked.appointmentId), {
      timeout: 1_500,
      interval: 25,
    });
    atOnce.push(await isSent.then(() => true).catch(() => false));
    // It has just looked, and will not by itself for two seconds.
    await vi.waitFor(() => expectSent(kicked.appointmentId), { timeout: 15_000, interval: 25 });
  }
  expect(atOnce).toContain(true);

  const unnoticed = await bookOwing(practice);
  await vi.waitFor(() => expectSent(unnoticed.appointmentId), { timeout: 15_000, interval: 50 });

  async function expectSent(appointmentId: string) {
    const [row] = await owedRows(practice, appointmentId);
    expect(row?.status).toBe("sent");
  }
});
