import "server-only";
import type { AppointmentListing } from "@/lib/appointments/views";
import { givePortalSecret } from "@/lib/auth/device-secrets";
import type { ClientScope } from "@/lib/auth/pages";
import {
  copyExpiresAtMs,
  type KeptAppointment,
  type PortalCopy,
  portalCopyVersion,
} from "@/lib/core/offline/portal-copy";
import { forWhom } from "@/lib/core/portal/for-whom";
import { isOn, whatIsOn } from "@/lib/core/portal/functions";
import { portalReach } from "@/lib/core/tenancy/permissions";
import { formatPhone } from "@/lib/format/phone";
import { loadOpenSession } from "@/lib/invitations/reads";
import { loadAhead, loadHistory } from "@/lib/portal/reads";

/** Of those that are over so many are kept. */
const fewPast = 5;

/** A client's portal for a device to keep, and with the answer what opens it there; undefined where it has just closed. */
export async function loadPortalCopy(scope: ClientScope): Promise<PortalCopy | undefined> {
  const { tenant, actor, nowMs } = scope;
  const theirs = portalReach(actor);
  const [session, ahead, history] = await Promise.all([
    loadOpenSession(scope),
    loadAhead(scope, theirs),
    isOn(tenant, "history") ? loadHistory(scope, theirs, 1) : undefined,
  ]);
  if (!session) return undefined;
  const expiresAtMs = copyExpiresAtMs(nowMs, session.expiresAt.getTime());
  await givePortalSecret(tenant.slug, session.id, expiresAtMs);
  const { name, country, timeZone, phone } = tenant;
  const toKept = (each: AppointmentListing) => keptOf(scope, each);
  return {
    ...{ version: portalCopyVersion, name: actor.name },
    readAt: new Date(nowMs).toISOString(),
    expiresAt: new Date(expiresAtMs).toISOString(),
    practice: {
      ...{ name, country, timeZone },
      phone: phone ? { number: phone, text: formatPhone(phone, country) } : null,
    },
    ahead: ahead.map(toKept),
    past: (history?.appointments ?? []).slice(0, fewPast).map(toKept),
  };
}

function keptOf({ tenant, actor }: ClientScope, listing: AppointmentListing): KeptAppointment {
  const { id, code, status, start, end, priceMinor, currency, reason } = listing;
  const { title, specialty } = listing.professional;
  const { place } = listing;
  const { move, cancel } = whatIsOn(tenant, listing.options);
  return {
    ...{ id, code, status, start, end, priceMinor, currency, reason },
    forWhom: forWhom(actor, listing.client),
    service: { name: listing.service.name },
    professional: { name: listing.professional.name, title, specialty },
    place: { id: place.id, name: place.name, address: place.address, timeZone: place.timeZone },
    isChangeable: move || cancel,
  };
}
