import "server-only";
import { randomUUID } from "node:crypto";
import type { TenantScope } from "@/db/scope";
import { loadAccountNames } from "@/lib/auth/reads";
import { fail, ok, type Result } from "@/lib/core/result";
import { translatorFor } from "@/lib/i18n/translator";
import { sendInTurn } from "@/lib/mail/send-in-turn";
import { testMailLimit } from "@/lib/rate-limit/limits";
import { type RateLimited, takeHits } from "@/lib/rate-limit/take-hits";
import { loadSample } from "./load-sample";
import type { DraftWordingInput } from "./schema";
import { writeDraft } from "./write-draft";

/**
 * Sends these words to whoever tries them, under their own name: no client's name leaves by it. It goes the way of all
 * mail, marked as a test. `mail_refused` where the provider does not take it.
 */
export async function sendTest(
  scope: TenantScope,
  { set, locale, ...texts }: DraftWordingInput,
): Promise<
  Result<{ readonly to: string }, "forbidden" | "rate_limited" | "mail_refused", unknown>
> {
  if (scope.actor.kind !== "member") return fail("forbidden");
  const { userId } = scope.actor;
  const account = (await loadAccountNames([userId])).get(userId);
  if (!account) return fail("forbidden");
  const limited: Result<null, "rate_limited", RateLimited> = await takeHits(
    [{ kind: "test-mail", key: `${scope.tenant.id}:${userId}`, limit: testMailLimit }],
    scope.nowMs,
  );
  if (!limited.ok) return limited;
  const { facts, ...sample } = await loadSample(scope, locale);
  const client = { name: account.name, email: account.email, locale };
  const t = translatorFor(locale, "wording");
  const mail = await writeDraft(
    { set, locale, texts },
    { ...sample, facts: { ...facts, client } },
    {
      ...{ to: account.email, note: t("test.footer", { name: account.name }) },
    },
  );
  const { from, to, replyTo, html, text } = mail;
  const sent = await sendInTurn(
    {
      ...{ from, to, html, text, attachments: [], ...(replyTo ? { replyTo } : {}) },
      subject: t("test.subject", { subject: mail.subject }),
    },
    randomUUID(),
  );
  return sent.ok ? ok({ to: account.email }) : fail("mail_refused");
}
