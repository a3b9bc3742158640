import { afterAll, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { createTenant } from "@/tests/factories";
import { bookOwing } from "@/tests/factories/owed-appointments";

const removeDatabase = await vi.hoisted(async () => {
  const { startOwnDatabase } = await import("@/tests/setup/own-database");
  return startOwnDatabase({ METRICS_TOKEN: "a-token-of-the-metrics" });
});

const { GET } = await import("./route");

afterAll(async () => {
  await closePool();
  await removeDatabase();
});

test("only the bearer of the token reads what the outboxes come to", async () => {
  for (const authorization of [
    undefined,
    "Bearer a-token-of-the-metric",
    "a-token-of-the-metrics",
  ]) {
    expect((await get(authorization)).status).toBe(401);
  }
  const before = await (await get("Bearer a-token-of-the-metrics")).text();
  expect(before).toContain("citaria_outbox_due 0\n");
  await bookOwing(await createTenant());
  const after = await (await get("Bearer a-token-of-the-metrics")).text();
  expect(after).toContain("# TYPE citaria_outbox_due gauge\ncitaria_outbox_due 1\n");
  expect(after).toContain("citaria_outbox_waiting 1\n");
});

function get(authorization: string | undefined): Promise<Response> {
  const headers = new Headers(authorization ? { Authorization: authorization } : undefined);
  return GET(new Request("https://citas.example/api/metrics", { headers }));
}
