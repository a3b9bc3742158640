import "server-only";
import type { FrozenMessage } from "@/db/schema";
import type { WordSet } from "@/lib/core/wording/word-sets";
import { tenantUrl } from "@/lib/http/tenant-url";
import { frozenMail } from "./frozen-mail";
import type { MailReader } from "./mail-reader";
import type { Sample } from "./sample";
import { sampleContent } from "./sample-mail";

export type WrittenSample = Pick<
  FrozenMessage,
  "from" | "to" | "replyTo" | "subject" | "html" | "text" | "attachments"
> & {
  /** What a mailbox shows beside the subject. */
  readonly preview: string;
  readonly button: string | null;
};

type Addressed = {
  readonly to: string;
  /** Says at its end that it is none that counts. */
  readonly note?: string;
};

const sampleCode = "123456";

/** A mail to be looked at: its links lead to the practice's page and open nobody's portal, its code opens nothing. */
export async function writeSample(
  set: WordSet,
  sample: Sample,
  reader: MailReader,
  { to, note }: Addressed,
): Promise<WrittenSample> {
  const content = sampleContent(set, sample, reader);
  const { button, links = [], code, choose } = content;
  const href = tenantUrl(sample.tenant);
  const mail = await frozenMail(sample.tenant, to, {
    ...content,
    ...(button ? { button: { ...button, href } } : {}),
    links: links.map((link) => ({ ...link, href })),
    ...(choose ? { choose: { ...choose, href } } : {}),
    ...(code ? { code: sampleCode } : {}),
    footer: note ? [note, ...content.footer] : content.footer,
  });
  return { ...mail, preview: content.preview, button: button?.label ?? null };
}
