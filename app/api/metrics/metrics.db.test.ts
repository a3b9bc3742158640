import { sql } from "drizzle-orm";
import { afterAll, expect, test, vi } from "vitest";
import { closePool } from "@/db/generations";
import { withTenant } from "@/db/scope";
import { noteFailure } from "@/lib/alerts/note-failure";
import { drain } from "@/lib/notifications/drain";
import { createTenant, memberScope } from "@/tests/factories";
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
  const practice = await createTenant();
  await bookOwing(practice);
  const after = await (await get("Bearer a-token-of-the-metrics")).text();
  expect(after).toContain("# TYPE citaria_outbox_due gauge\ncitaria_outbox_due 1\n");
  expect(after).toContain("citaria_outbox_waiting 1\n");

  expect(await drain({ maxRounds: 2 })).toMatchObject({ sent: 1 });
  await withTenant(memberScope(practice), (tx) =>
    tx.execute(sql`
      UPDATE notification SET status = 'dead', due_at = now() - interval '3 days'
      WHERE tenant_id = ${practice.tenant.id} AND status = 'pending'`),
  );
  await noteFailure({ job: "retention", error: new Error("ana@ejemplo.example") });
  const ended = await (await get("Bearer a-token-of-the-metrics")).text();
  expect(ended).toContain('citaria_messages_in_a_day{channel="email",end="sent"} 1\n');
  expect(ended).toContain('citaria_messages_in_a_day{channel="email",end="failed"} 0\n');
  expect(ended).toContain('citaria_messages_in_a_week{channel="email",end="failed"} 1\n');
  expect(ended).toContain("citaria_drain_seconds_count 1\n");
  expect(ended).toContain("citaria_drained_messages_total 1\n");
  expect(ended).toContain("citaria_job_failures 1\n");
  expect(ended).not.toContain("@");
});

function get(authorization: string | undefined): Promise<Response> {
  const headers = new Headers(authorization ? { Authorization: authorization } : undefined);
  return GET(new Request("https://citas.example/api/metrics", { headers }));
}
