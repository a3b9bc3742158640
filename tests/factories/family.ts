import { eq } from "drizzle-orm";
import type { z } from "zod";
import { client, familyTie } from "@/db/schema";
import { mintTenantScope, readTenant, withTenant } from "@/db/scope";
import { bookAppointment } from "@/lib/appointments/book-appointment";
import { bookByVisitorInput } from "@/lib/appointments/book-by-visitor-schema";
import type { BookedAppointment } from "@/lib/appointments/views";
import type { ClientScope } from "@/lib/auth/pages";
import { byVisitor } from "@/lib/clients/by-visitor";
import { addPerson } from "@/lib/family/add-person";
import { inviteClient } from "@/lib/invitations/invite-client";
import { openInvitation } from "@/lib/invitations/open-invitation";
import { readClientSession } from "@/lib/invitations/read-client-session";
import { invitationToken } from "@/lib/invitations/token";
import { ownWishInput } from "@/lib/portal/wish-schema";
import { publicScope, type TestTenant } from "@/tests/factories";

export const laura = {
  ...{ name: "Laura Díaz", email: "laura@ejemplo.example", phone: "+18095550123" },
};

export const child = { relation: "child", name: "Mateo Díaz", birthDate: undefined } as const;

export const notFound = { ok: false, code: "not_found" };

const bookPublic = byVisitor<z.output<typeof bookByVisitorInput>, BookedAppointment>(
  bookAppointment,
);

export const ofTenant = (at: TestTenant) => eq(client.tenantId, at.tenant.id);

export function wished({ serviceId }: TestTenant) {
  return ownWishInput.parse({ serviceId, professionalId: "any", from: "2026-03-03" });
}

/** The portal that a client's link opens. */
export async function portalOf(at: TestTenant, clientId: string): Promise<ClientScope> {
  const scope = publicScope(at);
  const id = await withTenant(scope, (tx) => inviteClient(tx, scope, clientId));
  const token = invitationToken(at.tenant.id, id);
  const opened = await openInvitation(scope, { token, userAgent: null });
  if (!opened.ok) throw new Error("The link does not open");
  const found = await readClientSession(scope, opened.value.cookie);
  if (!found) throw new Error("Nobody is there");
  const actor = { kind: "client", ...found } as const;
  return mintTenantScope({ tenant: scope.tenant, actor, nowMs: scope.nowMs }) as ClientScope;
}

export const ana = (at: TestTenant) => portalOf(at, at.clientId);

export async function added(scope: ClientScope): Promise<string> {
  const person = await addPerson(scope, child);
  if (!person.ok) throw new Error(`Not added: ${person.code}`);
  return person.value.personId;
}

export async function bookFor(at: TestTenant, who: typeof laura, otherName: string, start: string) {
  return bookPublicly(at, who, start, { forOther: "on", otherName });
}

export async function bookPublicly(
  at: TestTenant,
  who: typeof laura,
  start: string,
  more: object = {},
) {
  const { serviceId, professionalId } = at;
  const input = { serviceId, professionalId, start, client: who, ...more };
  const outcome = await bookPublic(publicScope(at), bookByVisitorInput.parse(input));
  if (!outcome.ok) throw new Error(`Not booked: ${outcome.code}`);
  return outcome.value.id;
}

export async function addClient(
  at: TestTenant,
  name: string,
  email: string | null,
): Promise<string> {
  const [row] = await withTenant(publicScope(at), (tx) =>
    tx
      .insert(client)
      .values({ tenantId: at.tenant.id, name, email, phone: "+18095550101" })
      .returning({ id: client.id }),
  );
  return row?.id ?? "";
}

export async function listed(at: TestTenant): Promise<string[]> {
  const rows = await readTenant(publicScope(at), (tx) =>
    tx.select({ name: client.name }).from(client).where(ofTenant(at)),
  );
  return rows.map(({ name }) => name).sort();
}

export function ties(at: TestTenant) {
  return readTenant(publicScope(at), (tx) =>
    tx.select().from(familyTie).where(eq(familyTie.tenantId, at.tenant.id)),
  );
}
