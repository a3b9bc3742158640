import { sql } from "drizzle-orm";
import { drizzle } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import { hashPassword } from "@/lib/auth/password";
import { nowMs as systemNow } from "@/lib/clock";
import { toMinute } from "@/lib/core/time/epoch";
import * as schema from "../schema";
import type { Tx } from "../scope";
import { demoPassword, demoTenants, operator } from "./demo-accounts";
import { putDocuments, type WrittenDocument } from "./documents";
import { renderPictures } from "./pages";
import { demoPlans } from "./plans";
import { type Random, randomFrom } from "./random";
import { writeTenant } from "./write-tenant";

/**
 * Fills an empty database with the sample tenants, their people and four weeks of appointments around `nowMs`
 * (epoch milliseconds). All or nothing, as app_user behind the wall; only the plans need the admin.
 */
export async function seedDemo(options: {
  adminUrl: string;
  appUrl: string;
  nowMs?: number;
  /** Whether the files of their pictures and documents are made as well, into the store of files. */
  files?: boolean;
}): Promise<"seeded" | "already"> {
  const app = postgres(options.appUrl, { max: 1, onnotice: () => {} });
  try {
    if (await isSeeded(app)) return "already";
    const planIds = await writePlans(options.adminUrl);
    const written = await drizzle(app, { casing: "snake_case" }).transaction((tx) =>
      writeEverything(tx, planIds, toMinute(options.nowMs ?? systemNow())),
    );
    for (const each of options.files ? written : []) {
      await renderPictures(each);
      await putDocuments(each.documents);
    }
    return "seeded";
  } finally {
    await app.end();
  }
}

async function isSeeded(app: postgres.Sql): Promise<boolean> {
  const [first] = demoTenants;
  const found = await app`SELECT 1 FROM app.tenant_by_slug(${first?.facts.slug ?? ""})`;
  return found.length > 0;
}

async function writePlans(adminUrl: string): Promise<Map<string, string>> {
  const owner = postgres(adminUrl, {
    max: 1,
    onnotice: () => {},
    connection: { role: "citaria_owner", "app.door": "system" },
  });
  try {
    const db = drizzle(owner, { casing: "snake_case" });
    await db
      .insert(schema.plan)
      .values([...demoPlans])
      .onConflictDoNothing();
    const plans = await db.select({ code: schema.plan.code, id: schema.plan.id }).from(schema.plan);
    return new Map(plans.map(({ code, id }) => [code, id]));
  } finally {
    await owner.end();
  }
}

type Written = {
  readonly slug: string;
  readonly tenantId: string;
  readonly documents: readonly WrittenDocument[];
};

async function writeEverything(
  tx: Tx,
  planIds: ReadonlyMap<string, string>,
  nowMinute: number,
): Promise<readonly Written[]> {
  const random = randomFrom("citaria");
  const written: Written[] = [];
  await enter(tx, "app.door", "system");
  await enter(tx, "app.history", "on");
  const userIds = await writeAccounts(tx, random);
  for (const demo of demoTenants) {
    const tenantId = random.uuid();
    const planId = planIds.get(demo.planCode);
    if (!planId) throw new Error(`No plan ${demo.planCode}`);
    await enter(tx, "app.tenant_id", tenantId);
    const documents = await writeTenant(tx, demo, { tenantId, planId, userIds, nowMinute });
    written.push({ slug: demo.facts.slug, tenantId, documents });
  }
  return written;
}

/** The ids of the accounts, by e-mail. */
async function writeAccounts(tx: Tx, random: Random): Promise<Map<string, string>> {
  const people = demoTenants.flatMap(({ members }) => members);
  const rows = await Promise.all(
    [...people, operator].map(async ({ name, email }) => ({
      ...{ id: random.uuid(), name, email },
      passwordHash: await hashPassword(demoPassword),
      isOperator: email === operator.email,
    })),
  );
  await tx.insert(schema.userAccount).values(rows);
  return new Map(rows.map(({ email, id }) => [email, id]));
}

type Setting = "app.door" | "app.tenant_id" | "app.history";

async function enter(tx: Tx, setting: Setting, value: string): Promise<void> {
  await tx.execute(sql`SELECT set_config(${setting}, ${value}, true)`);
}
