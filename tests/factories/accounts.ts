import { randomUUID } from "node:crypto";
import * as schema from "@/db/schema";
import { type TenantFacts, withIdentity, withTenant } from "@/db/scope";
import { hashPassword } from "@/lib/auth/password";
import type { MemberRole } from "@/lib/core/tenancy/permissions";
import { memberScope } from "./scopes";

export type TestUser = {
  readonly userId: string;
  readonly email: string;
  readonly password: string;
};

/** An account with a random e-mail. */
export async function createUser(
  given: { isOperator?: boolean; disabledAt?: Date } = {},
): Promise<TestUser> {
  const userId = randomUUID();
  const email = `${userId}@ejemplo.example`;
  const password = `clave-${userId}`;
  const passwordHash = await hashPassword(password);
  await withIdentity((tx) =>
    tx
      .insert(schema.userAccount)
      .values({ id: userId, email, name: "Rosa Báez", passwordHash, ...given }),
  );
  return { userId, email, password };
}

/** An account with a seat in the tenant. */
export async function createMember(
  at: { readonly tenant: TenantFacts },
  role: MemberRole = "owner",
  given: { user?: TestUser; professionalId?: string; followsAll?: boolean } = {},
): Promise<TestUser & { readonly membershipId: string }> {
  const user = given.user ?? (await createUser());
  const membershipId = randomUUID();
  await withTenant(memberScope(at), (tx) =>
    tx.insert(schema.membership).values({
      ...{ tenantId: at.tenant.id, id: membershipId, userId: user.userId, role },
      professionalId: given.professionalId ?? null,
      followsAll: given.followsAll ?? false,
    }),
  );
  return { ...user, membershipId };
}
