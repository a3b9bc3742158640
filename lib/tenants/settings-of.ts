import "server-only";
import type { TenantFacts } from "@/db/scope";
import { fingerprintOf } from "@/lib/fingerprint";
import type { Settings } from "./store";

/** The settings among a tenant's facts. */
export function settingsOf(tenant: TenantFacts): Settings {
  const { clientBookNoticeMinutes, clientMoveNoticeHours, clientCancelNoticeHours } = tenant;
  const { staffBookNoticeMinutes, staffMoveNoticeHours, staffCancelNoticeHours } = tenant;
  const { clientMaxOpen, holdMinutes, overbookLimit, requiresAcceptance } = tenant;
  const { locale, email, phone, address, timeZone } = tenant;
  return {
    ...{ clientBookNoticeMinutes, clientMoveNoticeHours, clientCancelNoticeHours },
    ...{ clientMaxOpen, holdMinutes },
    ...{ staffBookNoticeMinutes, staffMoveNoticeHours, staffCancelNoticeHours },
    ...{ overbookLimit, requiresAcceptance },
    ...{ locale, email, phone, address, timeZone },
  };
}

/** A sign of how the settings stood when they were shown. */
export function settingsSeen(settings: Settings): string {
  return fingerprintOf(settings);
}
