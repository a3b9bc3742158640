import { randomUUID } from "node:crypto";
import { hashPassword } from "@/lib/auth/password";
import { database } from "./database";

export type Account = { readonly email: string; readonly password: string };

export type Practice = { readonly slug: string; readonly name: string; readonly owner: Account };

/** A practice of this test alone, with one owner who can log in: for what would disturb others. */
export async function newPractice(): Promise<Practice> {
  const mark = randomUUID().slice(0, 8);
  const owner = await newAccount();
  const [slug, name] = [`practica-${mark}`, `Práctica ${mark}`];
  await database`
    WITH opened AS (
      INSERT INTO tenant (slug, name, time_zone, country, currency, plan_id, brand, phone, email)
      SELECT ${slug}, ${name}, 'America/Bogota', 'CO', 'COP', plan.id, sample.brand, '+576015550100', 'hola@practica.example'
      FROM plan, (SELECT brand FROM tenant ORDER BY created_at LIMIT 1) sample
      ORDER BY plan.code LIMIT 1
      RETURNING id
    )
    INSERT INTO membership (tenant_id, user_id, role)
    SELECT opened.id, u.id, 'owner' FROM opened, user_account u WHERE u.email = ${owner.email}`;
  return { slug, name, owner };
}

/** Somebody with an account and, so far, without a seat anywhere. */
export async function newAccount({ isOperator = false } = {}): Promise<Account> {
  const email = `${randomUUID()}@equipo.example`;
  const password = randomUUID();
  await database`
    INSERT INTO user_account (email, name, password_hash, is_operator)
    VALUES (${email}, 'Rosa Pruebas', ${await hashPassword(password)}, ${isOperator})`;
  return { email, password };
}
