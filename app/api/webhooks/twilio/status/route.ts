import { z } from "zod";
import { noteTextStatus } from "@/lib/channels/note-text-status";
import { readTwilioForm } from "@/lib/channels/read-twilio-form";
import { log } from "@/lib/log";

export const dynamic = "force-dynamic";

/** What Twilio tells of our texts: sent, delivered, read, undelivered. */
export async function POST(request: Request): Promise<Response> {
  const read = await readTwilioForm(request);
  if (read === "off") return new Response(null, { status: 404 });
  if (read === "forged") {
    log.warn("a report of a text was not signed by Twilio");
    return new Response(null, { status: 403 });
  }
  const { query, form } = read;
  const report = aboutOurs.safeParse({
    ...{ tenantId: query.get("tenant"), messageId: query.get("message") },
    ...form,
  });
  if (report.success) {
    const { MessageSid, MessageStatus, ErrorCode, NumSegments, Price, PriceUnit } = report.data;
    await noteTextStatus({
      ...{ tenantId: report.data.tenantId, messageId: report.data.messageId },
      ...{ providerId: MessageSid, word: MessageStatus, errorCode: ErrorCode },
      ...{ segments: NumSegments },
      price: Price ? { amount: Price, currency: PriceUnit } : undefined,
    });
  }
  return new Response(null, { status: 204 });
}

const aboutOurs = z.object({
  ...{ tenantId: z.uuid(), messageId: z.uuid() },
  ...{ MessageSid: z.string().min(1).max(64), MessageStatus: z.string().min(1).max(32) },
  ErrorCode: z.coerce.number().int().optional().catch(undefined),
  NumSegments: z.coerce.number().int().min(1).max(100).optional().catch(undefined),
  Price: z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .optional()
    .catch(undefined),
  PriceUnit: z
    .string()
    .regex(/^[A-Za-z]{3}$/)
    .transform((unit) => unit.toUpperCase())
    .catch("USD"),
});
