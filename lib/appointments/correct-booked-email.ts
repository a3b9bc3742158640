import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { TenantScope, Tx } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { endFeedOf } from "@/lib/calendar/end-feed";
import { findClient } from "@/lib/clients/find-client";
import { keepClient } from "@/lib/clients/keep-client";
import { fail, ok, type Result } from "@/lib/core/result";
import { tellThere } from "@/lib/deliveries/other-address";
import { closeLinksTo, closeMailedWays } from "@/lib/invitations/mailed-ways";
import { kickNotifications } from "@/lib/notifications/kick";
import { bookedEmailLimit, emailCodeLimit } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import {
  type BookedPerson,
  deleteClients,
  giveAppointments,
  lockBookedPerson,
  writeEmails,
} from "./booked-email-store";
import { loadBookedEmail } from "./load-booked-email";
import type { LostRace } from "./lost-race";
import type { correctBookedEmailInput } from "./schema";
import { tryPlacing } from "./try-placing";

type Input = z.output<typeof correctBookedEmailInput>;

type Code = "not_found" | "rate_limited" | LostRace;

type Corrected = Result<Input, Code, RateLimited | undefined>;

type IsOwn = (appointmentId: string, email: string) => boolean;

/**
 * Whoever just booked mistyped their e-mail: the booking becomes that of the right one, which gets what went to the other,
 * whose links open nothing. Anybody may type anybody's e-mail, so it is as if they had booked with the right one: clients
 * who were known stay as they are, and the answer is the same whether one was. `isOwn` says of the e-mail as it stands
 * whether it was booked with here. Where e-mails are confirmed first, this one was.
 */
export function correctBookedEmail(isOwn: IsOwn) {
  return async (scope: TenantScope, input: Input): Promise<Corrected> => {
    const { tenant, nowMs } = scope;
    const { appointmentId, email } = input;
    // Asked before anything is counted: nobody else uses up what whoever booked may try.
    const current = await loadBookedEmail(scope, appointmentId);
    if (tenant.confirmsEmail || !current || !isOwn(appointmentId, current)) {
      return fail("not_found");
    }
    const admitted = await takeHits(
      [
        { kind: "booked-email", key: `${tenant.id} ${appointmentId}`, limit: bookedEmailLimit },
        { kind: "email-code", key: `${tenant.id} ${email}`, limit: emailCodeLimit },
      ],
      nowMs,
    );
    if (!admitted.ok) return admitted;
    const attempt = (joins: boolean) =>
      tryPlacing<Corrected>(scope, { professionalId: appointmentId }, (tx) =>
        correct(tx, scope, { ...input, joins }, isOwn),
      );
    const joined = await attempt(true);
    // Somebody of that name and e-mail has no time then: nobody learns that, it is another person of that name.
    const isTold = joined.ok || joined.code === "not_found";
    const outcome = isTold ? joined : await attempt(false);
    if (outcome.ok) kickNotifications(scope, { appointmentId });
    return outcome;
  };
}

async function correct(
  tx: Tx,
  scope: TenantScope,
  { appointmentId, email, joins }: Input & { readonly joins: boolean },
  isOwn: IsOwn,
): Promise<Corrected> {
  const booked = await lockBookedPerson(tx, scope, appointmentId);
  if (!booked || !isOwn(appointmentId, booked.email)) return fail("not_found");
  if (booked.email === email) return ok({ appointmentId, email });
  const contact = { name: booked.name, phone: booked.phone, email };
  const found = await findClient(tx, scope, { kind: "contact", contact, rule: "same_email" });
  const known = joins && found && !found.isNew ? found : undefined;
  if (booked.isNew && !known) await correctInPlace(tx, scope, booked, email);
  else {
    const person = known ?? { ...contact, id: randomUUID(), isNew: true };
    const { id } = await keepClient(tx, scope, person);
    await handOver(tx, scope, booked, { id, email });
  }
  await writeAudit(tx, scope, {
    ...{ action: "appointment:email", subjectType: "appointment", subjectId: appointmentId },
  });
  return ok({ appointmentId, email });
}

/** They and who looks after them became clients by this booking: it is their e-mail that was wrong. */
async function correctInPlace(
  tx: Tx,
  scope: TenantScope,
  { clientId, newCarerId, appointmentIds }: BookedPerson,
  email: string,
): Promise<void> {
  const clientIds = [clientId, ...(newCarerId ? [newCarerId] : [])];
  await writeEmails(tx, scope, clientIds, email);
  await closeMailedWays(tx, scope, clientIds);
  for (const id of clientIds) await endFeedOf(tx, scope, id);
  await tellThere(tx, scope, { clientIds: [clientId], email, again: true, appointmentIds });
}

/** The appointments go to whom they would have been booked for; whom only the wrong e-mail made a client goes. */
async function handOver(
  tx: Tx,
  scope: TenantScope,
  { clientId, newCarerId, appointmentIds, isNew, isUntouched }: BookedPerson,
  { id, email }: { readonly id: string; readonly email: string },
): Promise<void> {
  await giveAppointments(tx, scope, appointmentIds, id);
  await closeLinksTo(tx, scope, appointmentIds);
  await tellThere(tx, scope, { clientIds: [id], email, again: true, appointmentIds });
  if (!isNew || !isUntouched) return;
  await deleteClients(tx, scope, [clientId, ...(newCarerId ? [newCarerId] : [])]);
}
