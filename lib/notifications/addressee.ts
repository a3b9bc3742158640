import { comparableName } from "@/lib/core/clients/same-person";
import { oneLine } from "./one-line";

/** Whom a mail is about, and who reads it. */
export type Addressee = {
  readonly name: string;
  readonly email: string | null;
  readonly locale: string | null;
  /** IANA; null: not known. */
  readonly timeZone?: string | null | undefined;
  /** Who booked for them under this contact: a mother for her child. */
  readonly reader?: string | null | undefined;
  /** Whose portal its link opens, where that is not theirs: of who looks after them. */
  readonly portalOf?: string | null | undefined;
};

/** By what name the mail greets: whoever booked, since it goes to their contact. */
export function greetedName({ name, reader }: Pick<Addressee, "name" | "reader">): string {
  return oneLine(reader || name, 60);
}

/** For texts that tell "tu cita" from "la cita de Mateo". */
export function whoseWords(of: Pick<Addressee, "name" | "reader">): {
  readonly whose: "own" | "other";
  readonly who: string;
} {
  const isOwn = comparableName(of.reader || of.name) === comparableName(of.name);
  return { whose: isOwn ? "own" : "other", who: oneLine(of.name, 60) };
}

/** Their name where somebody else reads it, else null. */
export function forWhomOf(of: Pick<Addressee, "name" | "reader">): string | null {
  const { whose, who } = whoseWords(of);
  return whose === "own" ? null : who;
}
