import { notFound } from "next/navigation";
import { env } from "@/lib/env";

/** The inbox shows everybody's mail: it exists where DEV_INBOX says so and nowhere else. */
export function requireInbox(): void {
  if (!env().DEV_INBOX) notFound();
}
