import { en } from "@/messages/en";
import { es } from "@/messages/es";
import type { Locale } from "./locales";

/** Spanish is primary: its shape is the type of every catalogue. */
export type Messages = typeof es;

/** A file of messages/{locale}: the namespace of its keys. */
export type Room = keyof Messages;

export function messagesOf(locale: Locale): Messages {
  return catalogues[locale];
}

const catalogues: Record<Locale, Messages> = { es, en };
