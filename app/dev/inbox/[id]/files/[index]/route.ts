import { notFound } from "next/navigation";
import { readInboxMessage } from "@/lib/mail/reads";
import { requireInbox } from "../../../require-inbox";

/** One attachment, by its place. */
export async function GET(_: Request, { params }: RouteContext<"/dev/inbox/[id]/files/[index]">) {
  requireInbox();
  const { id, index } = await params;
  const file = (await readInboxMessage(id))?.attachments[Number(index)];
  if (!file) notFound();
  return new Response(file.content, {
    headers: {
      "Content-Type": file.contentType,
      "Content-Disposition": `attachment; filename*=UTF-8''${encodeURIComponent(file.filename)}`,
    },
  });
}
