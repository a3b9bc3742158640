import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import type { Account } from "./accounts";
import { database } from "./database";

export type Practice = { readonly slug: string; readonly name: string; readonly owner: Account };

/** A practice of this test alone, no beginner any more, with one owner who can log in: for what would disturb others. */
export async function newPractice(): Promise<Practice> {
  const mark = randomUUID().slice(0, 8);
  const [slug, name] = [`practica-${mark}`, `Práctica ${mark}`];
  const owner = await newAccount({ path: `/dashboard/${slug}/agenda` });
  await database`
    WITH opened AS (
      INSERT INTO tenant (slug, name, time_zone, country, currency, plan_id, brand, phone, email, created_at)
      SELECT ${slug}, ${name}, 'America/Bogota', 'CO', 'COP', plan.id, sample.brand, '+576015550100', 'hola@practica.example',
        now() - interval '300 days'
      FROM plan, (SELECT brand FROM tenant ORDER BY created_at LIMIT 1) sample
      ORDER BY plan.code LIMIT 1
      RETURNING id
    )
    INSERT INTO membership (tenant_id, user_id, role)
    SELECT opened.id, u.id, 'owner' FROM opened, user_account u WHERE u.email = ${owner.email}`;
  return { slug, name, owner };
}

/** One more person at the desk of a practice. */
export async function newColleague({ slug }: Practice): Promise<Account> {
  const colleague = await newAccount({ path: `/dashboard/${slug}/agenda` });
  await database`
    INSERT INTO membership (tenant_id, user_id, role)
    SELECT t.id, u.id, 'staff' FROM tenant t, user_account u
    WHERE t.slug = ${slug} AND u.email = ${colleague.email}`;
  return colleague;
}

/** Somebody with an account and, so far, without a seat anywhere. */
export async function newAccount(
  given: { readonly isOperator?: boolean; readonly path?: string } = {},
): Promise<Account> {
  const { isOperator = false, path = isOperator ? "/operator" : "/dashboard" } = given;
  const email = `${randomUUID()}@equipo.example`;
  const password = randomUUID();
  await database`
    INSERT INTO user_account (email, name, password_hash, is_operator)
    VALUES (${email}, 'Rosa Pruebas', ${await hashPassword(password)}, ${isOperator})`;
  return { label: "Rosa Pruebas", email, password, path };
}
