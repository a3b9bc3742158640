import "server-only";
import type { z } from "zod";
import { readTenant, type TenantScope } from "@/db/scope";
import { soundOf } from "@/lib/core/clients/sound";
import { ok, type Result } from "@/lib/core/result";
import { parsePhone } from "@/lib/format/phone";
import { type FoundClient, foundClient, selectByIds, selectOfContact } from "./reads";
import type { findAlikeInput } from "./schema";
import { searchClientIds } from "./search-store";

export type AlikeClient = FoundClient & {
  /** What they have in common with whom is being written down, the most telling first. */
  readonly same: "document" | "phone" | "email" | "name";
};

const most = 3;

/** Those of the list whom somebody new may be: the same document, telephone, e-mail, or a name that sounds alike. */
export async function findAlike(
  scope: TenantScope,
  { name = "", phone, email, document }: z.output<typeof findAlikeInput>,
): Promise<Result<readonly AlikeClient[], never>> {
  const parsed = phone ? parsePhone(phone, scope.tenant.country) : undefined;
  const contact = { name, email: email ?? null, phone: parsed?.ok ? parsed.value : null };
  // A first name alone is half the list's.
  const isWholeName = name.trim().includes(" ");
  return readTenant(scope, async (tx) => {
    const [reached, named, documented] = await Promise.all([
      selectOfContact(tx, scope, contact),
      isWholeName ? searchClientIds(tx, scope, name, { most }) : [],
      document ? searchClientIds(tx, scope, document, { most }) : [],
    ]);
    const ids = [...documented, ...reached, ...named].map(({ id }) => id);
    const rows = await selectByIds(tx, scope, [...new Set(ids)].slice(0, 20));
    const alike = rows.flatMap((row) => {
      const same = sameOf(row, { ...contact, document: document ?? null });
      return same ? [{ ...foundClient(row, scope), same }] : [];
    });
    const rank = ({ same }: AlikeClient) => ranks.indexOf(same);
    return ok(alike.sort((a, b) => rank(a) - rank(b)).slice(0, most));
  });
}

const ranks: readonly AlikeClient["same"][] = ["document", "phone", "email", "name"];

type Facts = {
  readonly name: string;
  readonly email: string | null;
  readonly phone: string | null;
  readonly document: string | null;
};

function sameOf(known: Facts, given: Facts): AlikeClient["same"] | undefined {
  if (given.document && bare(known.document) === bare(given.document)) return "document";
  if (given.phone && known.phone === given.phone) return "phone";
  if (given.email && known.email === given.email) return "email";
  return soundsAlike(known.name, given.name) ? "name" : undefined;
}

function bare(document: string | null): string {
  return (document ?? "").replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
}

/** Every word of the shorter name is, as it sounds, in the longer one. */
function soundsAlike(a: string, b: string): boolean {
  const [few = [], many = []] = [a, b]
    .map((name) => soundOf(name).split(" "))
    .sort((x, y) => x.length - y.length);
  return few.length > 1 && few.every((word) => many.includes(word));
}
