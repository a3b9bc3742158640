import { noteAnswer } from "@/lib/channels/note-answer";
import { readTwilioForm } from "@/lib/channels/read-twilio-form";
import { phoneOf } from "@/lib/core/channels/text-address";
import { log } from "@/lib/log";

export const dynamic = "force-dynamic";

/** What clients answer to our texts, by SMS and WhatsApp. Nothing is answered back: STOP Twilio answers itself. */
export async function POST(request: Request): Promise<Response> {
  const read = await readTwilioForm(request);
  if (read === "off") return new Response(null, { status: 404 });
  if (read === "forged") {
    log.warn("an answer to a text was not signed by Twilio");
    return new Response(null, { status: 403 });
  }
  const { From = "", To = "", Body = "", MessageSid = "", MessagingServiceSid } = read.form;
  if (From && MessageSid) {
    await noteAnswer({
      phone: phoneOf(From),
      senders: [phoneOf(To), ...(MessagingServiceSid ? [MessagingServiceSid] : [])],
      ...{ body: Body, providerId: MessageSid },
    });
  }
  return new Response("<Response/>", { headers: { "Content-Type": "text/xml" } });
}
