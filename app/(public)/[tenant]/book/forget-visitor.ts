import type { TenantScope } from "@/db/scope";
import { forgetEmails } from "./own-emails";
import { forgetPerson } from "./remembered";

/** Forgets on this browser who books with it, and which e-mails were shown there to be theirs. */
export async function forgetVisitor(scope: TenantScope): Promise<void> {
  await Promise.all([forgetPerson(scope), forgetEmails(scope)]);
}
