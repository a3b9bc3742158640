import { notFound } from "next/navigation";
import { readInboxMessage } from "@/lib/mail/reads";
import { requireInbox } from "../../require-inbox";

/** The mail's HTML alone, for the frame. Its policy (lib/http/security-headers) runs no script. */
export async function GET(_: Request, { params }: RouteContext<"/dev/inbox/[id]/html">) {
  requireInbox();
  const mail = await readInboxMessage((await params).id);
  if (!mail) notFound();
  return new Response(mail.html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
}
