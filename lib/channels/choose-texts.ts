import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import type { ConsentWay } from "@/lib/core/channels/consent-ways";
import { fail, ok, type Result } from "@/lib/core/result";
import type { ChooseTextsForInput, ChooseTextsInput } from "./consent-schema";
import { selectPhoneOf, writeConsent } from "./consent-store";
import { liftPhone } from "./failure-store";

type Code = "not_found" | "phone_needed";

/** A client says in their portal whether they are written to at their telephone. */
export async function chooseTexts(
  scope: TenantScope,
  { given }: ChooseTextsInput,
): Promise<Result<null, Code, undefined>> {
  const { actor } = scope;
  if (actor.kind !== "client") return fail("not_found");
  return withTenant(scope, (tx) =>
    choose(tx, scope, { clientId: actor.clientId, given }, "portal"),
  );
}

/** The desk writes down what a client said. A number that got nothing is tried again. */
export async function chooseTextsFor(
  scope: TenantScope,
  input: ChooseTextsForInput,
): Promise<Result<null, Code, undefined>> {
  return withTenant(scope, async (tx) => {
    const chosen = await choose(tx, scope, input, "desk");
    if (!chosen.ok) return chosen;
    await writeAudit(tx, scope, {
      ...{ action: "client:texts", subjectType: "client", subjectId: input.clientId },
      detail: { given: input.given },
    });
    return ok(null);
  });
}

async function choose(
  tx: Tx,
  scope: TenantScope,
  { clientId, given }: ChooseTextsForInput,
  way: ConsentWay,
): Promise<Result<null, Code, undefined>> {
  const client = await selectPhoneOf(tx, scope, clientId);
  if (!client) return fail("not_found");
  // What was agreed to at a former number can be withdrawn too.
  const phone = given ? client.phone : (client.textsPhone ?? client.phone);
  if (!phone) return fail("phone_needed");
  await writeConsent(tx, scope, { clientId, phone }, { given, way });
  if (given && way === "desk") await liftPhone(tx, scope, phone);
  return ok(null);
}
