import { randomUUID } from "node:crypto";
import postgres from "postgres";
import { startPreparedPostgres } from "../../tests/setup/prepared-postgres";
import type { BenchRow } from "./bench-row";
import { measure } from "./measure";
import { median } from "./statistics";

const inTenant = 10_000;
const neighbours = 100_000;
const typed = {
  "two-letters": "ma",
  "whole-name": "María González",
  "as-it-sounds": "gonsales maria",
  "with-a-slip": "Gonzaels",
  telephone: "5000042",
  nobody: "nadie se llama así",
} as const;

/** Looking for a client by what is typed so far, in a practice of 10,000 among 100,000 of others, behind the wall. */
export async function run(): Promise<BenchRow[]> {
  const database = await startPreparedPostgres({ seed: false });
  try {
    Object.assign(process.env, {
      DATABASE_URL: database.appUrl,
      ADMIN_DATABASE_URL: database.adminUrl,
      AUTH_SECRET: database.secrets.authSecret,
      LINK_SECRET: database.secrets.linkSecret,
      LOG_LEVEL: "error",
    });
    const { createTenant, memberScope } = await import("../../tests/factories");
    const { searchClients } = await import("../../lib/clients/reads");
    const { closePool } = await import("../../db/generations");
    const practice = await createTenant();
    const others = await Promise.all(Array.from({ length: 20 }, () => createTenant()));
    const admin = postgres(database.adminUrl, { max: 1, onnotice: () => {} });
    await insertClients(admin, practice.tenant.id, inTenant);
    for (const { tenant } of others) {
      await insertClients(admin, tenant.id, neighbours / others.length);
    }
    await admin`VACUUM ANALYZE client`;
    const scope = memberScope(practice, "staff");
    const rows: BenchRow[] = [];
    for (const [key, text] of Object.entries(typed)) {
      const took = await measure(() => searchClients(scope, { text }), { rounds: 200, warmup: 40 });
      rows.push({
        ...{ key, workload: "10,000 clients of a practice", measure: `look for «${text}», median` },
        ...{ value: median(took), unit: "ms", note: "target 100" },
      });
    }
    await admin.end();
    await closePool();
    return rows;
  } finally {
    await database.remove();
  }
}

/** Twenty given names and twenty family names, each with another: as alike as a town's. */
async function insertClients(admin: postgres.Sql, tenantId: string, count: number): Promise<void> {
  const mark = randomUUID().slice(0, 4);
  await admin`
    INSERT INTO client (tenant_id, name, email, phone, document)
    SELECT ${tenantId}::uuid,
      given[1 + n % 20] || ' ' || family[1 + n / 20 % 20] || ' ' || family[1 + n / 400 % 20] || ' ' || to_hex(n),
      'persona' || n || ${mark} || '@ejemplo.example', '+1809' || (5000000 + n), lpad(n::text, 11, '0')
    FROM generate_series(1, ${count}::int) AS n,
      (SELECT ARRAY['María','José','Ana','Luis','Carmen','Rafael','Yesenia','Pedro','Juan','Rosa','Ángel','Sofía','Martín',
        'Lucía','Andrés','Elena','Zoila','Héctor','Mercedes','Ximena'] AS given,
        ARRAY['Pérez','González','Rodríguez','Núñez','Martínez','García','Fernández','Báez','Santos','Almánzar',
        'Vásquez','Jiménez','Polanco','Marte','Rosario','Cabrera','Ureña','Mejía','Toribio','Cruz'] AS family) AS names`;
}
