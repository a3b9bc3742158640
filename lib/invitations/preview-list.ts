import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { listedPeople } from "@/lib/core/clients/list-lines";
import { fail, ok, type Result } from "@/lib/core/result";
import { formatPhone } from "@/lib/format/phone";
import { type ListLine, readList } from "./read-list";
import { type InviteListInput, mostLines } from "./schema";
import { selectByEmails } from "./store";

/** What would become of each line of a list; nothing is written and nobody is told. */
export async function previewList(
  scope: TenantScope,
  { text }: InviteListInput,
): Promise<Result<{ readonly lines: readonly ListLine[] }, "too_many" | "list_empty">> {
  const people = listedPeople(text);
  if (people.length === 0) return fail("list_empty");
  if (people.length > mostLines) return fail("too_many");
  const emails = people.map(({ email }) => email).filter(Boolean);
  const known = await readTenant(scope, (tx) => selectByEmails(tx, scope, emails));
  const { country } = scope.tenant;
  const lines = readList(text, country, known);
  return ok({
    lines: lines.map((line) => ({
      ...line,
      phone: line.phone.startsWith("+") ? formatPhone(line.phone, country) : line.phone,
    })),
  });
}
