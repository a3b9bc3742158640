import "server-only";
import { readTenant, type TenantScope } from "@/db/scope";
import { initialsOf } from "@/lib/core/initials";
import { forWhom } from "@/lib/core/portal/for-whom";
import { isOn } from "@/lib/core/portal/functions";
import { fail, ok, type Result } from "@/lib/core/result";
import { defaultLocale, isLocale } from "@/lib/i18n/locales";
import { translatorFor } from "@/lib/i18n/translator";
import { tokenHash } from "@/lib/invitations/token";
import { oneLine } from "@/lib/notifications/one-line";
import { placeOf } from "@/lib/places/place-of";
import { feedIcs } from "./appointment-ics";
import { calendarEntry } from "./calendar-entry";
import { findFeedByHash, selectFeedAppointments } from "./feed-store";

const dayMs = 86_400_000;
const daysBack = 90;
const daysAhead = 400;
const everyMinutes = 60;

/**
 * The calendar behind a secret address, as RFC 5545. A professional's says who comes, by name or, where the tenant
 * wants it so, by initials, and nothing else of them. An address that is unknown, revoked, of another tenant, of a
 * client where calendars are off, or of somebody who left fails like any other.
 */
export async function readFeed(
  scope: TenantScope,
  token: string,
): Promise<Result<string, "not_found">> {
  const { tenant, nowMs } = scope;
  const span = {
    from: new Date(nowMs - daysBack * dayMs),
    to: new Date(nowMs + daysAhead * dayMs),
  };
  const found = await readTenant(scope, async (tx) => {
    const feed = await findFeedByHash(tx, scope, tokenHash(token));
    if (!feed || (feed.clientId && !isOn(tenant, "calendar"))) return undefined;
    return { feed, rows: await selectFeedAppointments(tx, scope, feed, span) };
  });
  if (!found) return fail("not_found");
  const { feed, rows } = found;
  const language = [feed.clientLocale, tenant.locale].find(isLocale) ?? defaultLocale;
  const t = translatorFor(language, "emails");
  const entries = rows.map((row) => {
    const { appointment, service, professional, site, client } = row;
    const reader = { t, nowMs: appointment.updatedAt.getTime() };
    const about = { appointment, service, professional, place: placeOf(tenant, site) };
    if (feed.clientId) {
      const owner = { kind: "client", clientId: feed.clientId, name: feed.clientName } as const;
      return calendarEntry(tenant, { ...about, forWhom: forWhom(owner, client) }, reader);
    }
    const entry = calendarEntry(tenant, about, reader);
    const name = tenant.feedInitials ? initialsOf(client.name) : oneLine(client.name, 60);
    return {
      ...entry,
      summary: t("calendarWho", { name, service: oneLine(service.name) }),
      description: t("calendarCode", { code: appointment.code }),
    };
  });
  const name = feed.professionalName
    ? t("calendarOfTeam", { name: oneLine(feed.professionalName), tenant: oneLine(tenant.name) })
    : t("calendarOfClient", { tenant: oneLine(tenant.name) });
  return ok(feedIcs(entries, { name, everyMinutes }));
}
