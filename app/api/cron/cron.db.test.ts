import { afterAll, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { createTenant } from "@/tests/factories";
import { bookOwing, owedRows } from "@/tests/factories/owed-appointments";

const removeDatabase = await vi.hoisted(async () => {
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  return startOwnDatabase({ MAIL_DRIVER: "inbox", CRON_SECRET: "a-secret-of-the-cron" });
});

const { GET } = await import("./route");

afterAll(async () => {
  await closePool();
  await removeDatabase();
});

test("only the bearer of the secret makes the outbox drain", async () => {
  const practice = await createTenant();
  const { appointmentId } = await bookOwing(practice);
  for (const authorization of [undefined, "Bearer a-secret-of-the-cro", "a-secret-of-the-cron"]) {
    expect((await get(authorization)).status).toBe(401);
  }
  expect((await owedRows(practice, appointmentId))[0]).toMatchObject({ status: "pending" });
  const answer = await get("Bearer a-secret-of-the-cron");
  expect(await answer.json()).toMatchObject({ sent: 1 });
  expect((await owedRows(practice, appointmentId))[0]).toMatchObject({ status: "sent" });
});

function get(authorization: string | undefined): Promise<Response> {
  const headers = new Headers(authorization ? { Authorization: authorization } : undefined);
  return GET(new Request("https://citas.example/api/cron", { headers }));
}
