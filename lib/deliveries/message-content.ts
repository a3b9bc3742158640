import type { FrozenPayload } from "@/db/schema";
import { maskedAddress } from "@/lib/core/notifications/ledger";

/** What was sent, as it may be shown: nothing in it opens anything. */
export type MessageContent = {
  readonly subject: string | null;
  /** Left out where it is a text alone. */
  readonly html: string | null;
  readonly text: string;
  readonly attachments: readonly string[];
};

/**
 * Secrets are no part of what is kept: a placeholder stands for each, and is shown as dots. Links lead nowhere: whoever looks
 * at what a client got must not answer in their name.
 */
export function contentOf(payload: FrozenPayload): MessageContent {
  const text = withoutSecrets(payload.text);
  if (payload.channel === "push") return { ...nothingMore, subject: payload.title, text };
  if (payload.channel) return { ...nothingMore, text };
  const html = withoutSecrets(payload.html).replace(addresses, "").replace(styles, "");
  const attachments = payload.attachments.map(({ filename }) => filename);
  return { subject: payload.subject, html, text, attachments };
}

const nothingMore = { subject: null, html: null, attachments: [] } as const;

/** Every placeholder of lib/notifications/link. */
const placeholders = /~[a-z-]+~/g;

/** React writes attributes with double quotes and escapes those inside. */
const addresses = /\s(?:href|target)="[^"]*"/gi;

/** Of the page around it none would hold: it is shown by daylight, as most programs do, and fetches nothing ahead. */
const styles =
  /<link[^>]*>|<style[\s\S]*?<\/style>|<meta name="(?:supported-)?color-schemes?"[^>]*>|<meta content="[^"]*" name="(?:supported-)?color-schemes?"[^>]*>/gi;

function withoutSecrets(text: string): string {
  return text.replace(placeholders, "•••");
}

/** Where it went. The team's own addresses are nobody's to read who only looks after clients. */
export function recipientOf({
  to,
  isOfTeam,
}: {
  readonly to: string | null;
  readonly isOfTeam: boolean;
}): string | null {
  if (!to) return null;
  return isOfTeam ? maskedAddress(to) : to;
}
