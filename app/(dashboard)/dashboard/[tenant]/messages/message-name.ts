import { getTranslations } from "next-intl/server";
import { spokenReminder } from "@/lib/core/notifications/reminder-offsets";
import type { LedgerEntry } from "@/lib/deliveries/load-ledger";

/** What a message is called: of several reminders each by how long before the start it is meant for. */
export async function messageNames(): Promise<
  (entry: Pick<LedgerEntry, "kind" | "reminderHours">) => string
> {
  const [t, tk] = await Promise.all([getTranslations("ledger"), getTranslations("messageKinds")]);
  return ({ kind, reminderHours }) => {
    const name = tk(kind);
    if (reminderHours === null) return name;
    const { amount: count, unit } = spokenReminder(reminderHours);
    return t(`named.${unit}`, { name, count });
  };
}
