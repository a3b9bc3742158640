import type { TenantFacts } from "@/db/scope";
import type { MailFacts } from "./mail-facts";

/** An appointment that a mail is shown with, whatever became of it. */
export type Sample = {
  readonly tenant: TenantFacts;
  readonly facts: Pick<MailFacts, "appointment" | "client" | "professional" | "service" | "site">;
  readonly nowMs: number;
  /** Who of the team reads what is written to them. */
  readonly readBy: string;
};
