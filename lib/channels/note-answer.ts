import "server-only";
import { withTenant } from "@/db/scope";
import { systemScope } from "@/lib/auth/scope";
import { consentWord } from "@/lib/core/channels/keywords";
import { clientsAt, tenantsWithSender, writeConsent } from "./consent-store";

export type TextAnswer = {
  /** Who answers, and the number or service of ours, in E.164 or by its id. */
  readonly phone: string;
  readonly senders: readonly string[];
  readonly body: string;
  readonly providerId: string;
};

/**
 * Somebody answered a text: STOP, BAJA or ALTO ends texts to that number at once, START or ALTA restores what was
 * withdrawn, at every practice that writes, or once wrote, from the number that they answered. Told twice it changes nothing.
 */
export async function noteAnswer({ phone, senders, body, providerId }: TextAnswer): Promise<void> {
  const word = consentWord(body);
  if (!word) return;
  for (const tenantId of await tenantsWithSender(senders)) {
    const scope = await systemScope(tenantId);
    if (!scope) continue;
    await withTenant(scope, async (tx) => {
      for (const clientId of await clientsAt(tx, scope, phone, word)) {
        const said = { given: word === "start", way: "reply", providerId } as const;
        await writeConsent(tx, scope, { clientId, phone }, said);
      }
    });
  }
}
