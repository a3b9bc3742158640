import { eq } from "drizzle-orm";
import { afterAll, expect, test } from "vitest";
import { closePool } from "@/db/generations";
import { client, entryCode } from "@/db/schema";
import { withTenant } from "@/db/scope";
import { sendCode } from "@/lib/accounts/send-code";
import { createTenant, memberScope, publicScope } from "@/tests/factories";
import { readEntryCodes } from "./access-store";

afterAll(closePool);

test("a code is in the language of whose e-mail it is, whatever others of the practice speak", async () => {
  const at = await createTenant();
  const desk = memberScope(at);
  const tenantId = at.tenant.id;
  const people = [
    { tenantId, name: "Ann Lee", email: "ann@ejemplo.example", locale: "en" },
    { tenantId, name: "Ana Paz", email: "ana.paz@ejemplo.example", locale: null },
  ];
  await withTenant(desk, (tx) => tx.insert(client).values(people));
  for (const { email, locale } of people) {
    await sendCode(publicScope(at), email);
    const [code] = await withTenant(desk, async (tx) => {
      const rows = await tx.select().from(entryCode).where(eq(entryCode.email, email));
      const ids = rows.map(({ id }) => id);
      return readEntryCodes(tx, desk, ids);
    });
    expect(code?.client).toMatchObject({ email, locale });
  }
});
