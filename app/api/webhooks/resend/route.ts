import { takeNews } from "@/lib/deliveries/take-news";
import { log } from "@/lib/log";
import { readResendReport } from "@/lib/mail/read-resend-report";

export const dynamic = "force-dynamic";

/** What Resend tells of our messages: delivered, bounced, called unwanted. It repeats what is not answered with 2xx. */
export async function POST(request: Request): Promise<Response> {
  const report = await readResendReport(request);
  if (report === "off") return new Response(null, { status: 404 });
  if (report === "forged") {
    log.warn("a webhook was not signed by Resend, or long ago");
    return new Response(null, { status: 401 });
  }
  if (report !== "nothing") await takeNews(report);
  return new Response(null, { status: 204 });
}
