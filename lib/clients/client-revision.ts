import "server-only";
import { fingerprintOf } from "@/lib/fingerprint";
import type { ClientDetail } from "./reads";

type Facts = Pick<
  ClientDetail,
  "name" | "email" | "phone" | "document" | "birthDate" | "traits" | "notes" | "locale"
>;

/** The same facts have the same revision. */
export function clientRevision(client: Facts): string {
  const { name, email, phone, document, birthDate, traits, notes, locale } = client;
  return fingerprintOf([name, email, phone, document, birthDate, traits, notes, locale]);
}
