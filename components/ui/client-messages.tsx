import { NextIntlClientProvider } from "next-intl";
import { getLocale } from "next-intl/server";
import type { ReactNode } from "react";
import { messagesOf, type Room } from "@/lib/i18n/messages";

type Props = { readonly rooms: readonly Room[]; readonly children: ReactNode };

/** Gives client components the texts of the named rooms (and the common ones), so that a page ships only its own. */
export async function ClientMessages({ rooms, children }: Props) {
  const all = messagesOf(await getLocale());
  const names = new Set<Room>(["common", "errors", ...rooms]);
  const messages = Object.fromEntries([...names].map((room) => [room, all[room]]));
  return <NextIntlClientProvider messages={messages}>{children}</NextIntlClientProvider>;
}
