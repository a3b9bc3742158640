import "server-only";
import { createHmac } from "node:crypto";
import { env } from "@/lib/env";

/** What a device keeps to say that an e-mail was shown to be theirs there: nobody else can make it, or read it. */
export function emailMark(tenantId: string, email: string): string {
  return createHmac("sha256", env().LINK_SECRET)
    .update(`own-email:${tenantId}:${email}`)
    .digest("base64url")
    .slice(0, 24);
}
