import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { tenant } from "@/db/schema";
import { withSystem } from "@/db/scope";
import { loadFeedUrl } from "@/lib/calendar/load-feed";
import { openFeed } from "@/lib/calendar/open-feed";
import { clientScope, createTenant, type TestTenant } from "@/tests/factories";
import { beginRequest } from "@/tests/factories/request";
import { GET } from "./route";

beforeEach(beginRequest);

test("a calendar is its subscriber's alone, fresh for a while, and not sent again unchanged", async () => {
  const url = await addressOf(await createTenant());
  const answer = await ask(url);
  expect(answer.status).toBe(200);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "cache-control": "private, max-age=900",
    "content-type": "text/calendar; charset=utf-8",
    "referrer-policy": "no-referrer",
  });
  expect(await answer.text()).toMatch(/^BEGIN:VCALENDAR/);
  const etag = answer.headers.get("etag") ?? "";
  const again = await ask(url, { "if-none-match": `"other", W/${etag}` });
  expect([again.status, await again.text()]).toEqual([304, ""]);
  expect((await ask(url, { "if-none-match": '"other"' })).status).toBe(200);
});

test("a suspended practice's calendar answers like one that never was", async () => {
  const here = await createTenant();
  const url = await addressOf(here);
  await withSystem((tx) =>
    tx.update(tenant).set({ status: "suspended" }).where(eq(tenant.id, here.tenant.id)),
  );
  const unknown = url.replace(/[\w-]{20}\.ics$/, `${"x".repeat(20)}.ics`);
  for (const each of [url, unknown, "https://citas.example/api/calendar/nada"]) {
    const answer = await ask(each);
    const { status, headers } = answer;
    expect([status, [...headers], await answer.text()]).toEqual([404, [], ""]);
  }
});

function ask(url: string, headers: Record<string, string> = {}): Promise<Response> {
  const file = url.split("/").at(-1) ?? "";
  return GET(new Request(url, { headers }), { params: Promise.resolve({ file }) });
}

async function addressOf(here: TestTenant): Promise<string> {
  const scope = clientScope(here);
  await openFeed(scope);
  return (await loadFeedUrl(scope)) ?? "";
}
