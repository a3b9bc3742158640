import "server-only";
import { type TenantScope, withTenant } from "@/db/scope";
import { addDays } from "@/lib/core/time/civil";
import { toMinute, toMs } from "@/lib/core/time/epoch";
import { instantOf, localDateOf } from "@/lib/core/time/zone";
import type { WordLocale } from "@/lib/core/wording/texts";
import { translatorFor } from "@/lib/i18n/translator";
import { loadNextAppointment } from "@/lib/notifications/load-next-appointment";
import type { Sample } from "@/lib/notifications/sample";

export type LoadedSample = Sample & {
  /** Of an appointment that somebody has; else of one that is made up. */
  readonly isReal: boolean;
};

/** What a mail is shown with: the practice's next appointment where it has one. */
export async function loadSample(scope: TenantScope, locale: WordLocale): Promise<LoadedSample> {
  const facts = await withTenant(scope, (tx) => loadNextAppointment(tx, scope));
  const { tenant, nowMs, actor } = scope;
  const readBy = actor.kind === "member" ? actor.name : tenant.name;
  if (facts) return { tenant, nowMs, readBy, facts, isReal: true };
  return { tenant, nowMs, readBy, facts: madeUp(scope, locale), isReal: false };
}

/** At ten in two days, for half an hour. */
function madeUp({ tenant, nowMs }: TenantScope, locale: WordLocale): Sample["facts"] {
  const t = translatorFor(locale, "wording");
  const date = addDays(localDateOf(toMinute(nowMs), tenant.timeZone), 2);
  const start = instantOf(date, 600, tenant.timeZone);
  const startsAt = start.ok ? toMs(start.value) : nowMs;
  return {
    appointment: {
      ...{ id: "00000000-0000-4000-8000-000000000000", code: "CITA22", version: 1 },
      ...{ status: "confirmed", acceptedAt: null, cancelledBy: null, priceMinor: null },
      ...{ startsAt: new Date(startsAt), endsAt: new Date(startsAt + 30 * 60_000) },
      currency: tenant.currency,
    },
    client: { name: t("sample.client"), email: null, locale },
    professional: { name: t("sample.professional"), title: null, specialty: null },
    service: { name: t("sample.service") },
    site: null,
  };
}
