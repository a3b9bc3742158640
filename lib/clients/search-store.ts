import "server-only";
import { preparedOn } from "@/db/prepared";
import type { TenantScope, Tx } from "@/db/scope";
import { readCode } from "@/lib/core/appointments/appointment-code";
import { comparableName } from "@/lib/core/clients/same-person";
import { soundOf } from "@/lib/core/clients/sound";

export type Page = { readonly most: number; readonly skip?: number };

type FoundId = { readonly id: string; readonly matchesName: boolean };

/** Whether there is anything to look for. */
export function isSearchable(text: string): boolean {
  return comparableName(text) !== "";
}

/**
 * Clients like what was typed, the nearest first: by an appointment's code, else by name as it sounds, e-mail, telephone
 * or document; where there is room on the first page also names with a slip in them.
 */
export async function searchClientIds(
  tx: Tx,
  { tenant }: TenantScope,
  text: string,
  { most, skip = 0 }: Page,
): Promise<readonly FoundId[]> {
  const sql = preparedOn(tx);
  const code = readCode(text);
  if (code) {
    const [owner] = await sql<FoundId[]>`
      SELECT client_id AS id, false AS "matchesName" FROM appointment
      WHERE tenant_id = ${tenant.id} AND code = ${code}`.execute();
    if (owner) return skip === 0 ? [owner] : [];
  }
  const { words, starts, reach, digits, alike } = patternsOf(text);
  return sql<FoundId[]>`
    SELECT id, matches_name AS "matchesName"
    FROM app.search_clients(ARRAY(SELECT jsonb_array_elements_text(${JSON.stringify(words)}::jsonb)), ${starts},
      ${reach}, ${digits}, ${alike}, ${most}::int, ${skip}::int)`.execute();
}

/** What `app.search_clients` looks for; the word that says most comes first, it is found by an index. */
function patternsOf(text: string) {
  const plain = comparableName(text);
  const sound = soundOf(text);
  const words = sound.split(" ").filter(Boolean).slice(0, 6);
  const digits = text.replace(/\D/g, "");
  const isNumber = digits.length >= 4 && !/\p{L}/u.test(text);
  return {
    words: words.sort((a, b) => b.length - a.length).map(wordPattern),
    starts: ` ${escaped(sound)}%`,
    reach: `%${escaped(plain)}%`,
    digits: isNumber ? `%${digits}%` : null,
    alike: /\p{L}{3}/u.test(text) ? sound : null,
  };
}

/** One or two letters say something only where a word begins with them. */
function wordPattern(word: string): string {
  return word.length > 2 ? `%${escaped(word)}%` : `% ${escaped(word)}%`;
}

function escaped(text: string): string {
  return text.replace(/[\\%_]/g, "\\$&");
}
