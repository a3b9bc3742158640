import "server-only";
import { type TenantScope, type Tx, withTenant } from "@/db/scope";
import { writeAudit } from "@/lib/audit/write-audit";
import { decimalsOf } from "@/lib/core/money/money";
import { fail, ok, type Result } from "@/lib/core/result";
import { addDays } from "@/lib/core/time/civil";
import { toMinute } from "@/lib/core/time/epoch";
import { localDateOf } from "@/lib/core/time/zone";
import { readHolidays } from "@/lib/holidays/read-holidays";
import { standingOn } from "@/lib/holidays/standing-on";
import type { ChangeCountryInput } from "./schema";
import { countPrices, lockCountry, shiftPrices, updateTenant } from "./store";

/** What comes with another country or currency. */
export type CountryEffects = {
  /** That keep their number and take the currency. */
  readonly prices: number;
  /** Appointments to come on the country's holidays, which close. */
  readonly standing: number;
};

/** Longer than any service can be booked ahead. */
const aheadDays = 738;

/**
 * Where the practice is: its holidays, how numbers and telephones are read, and in what its prices are. Prices keep the
 * number that people read; appointments keep the price and the currency in which they were booked. `confirm_country`, with
 * what comes with it, until that is confirmed.
 */
export function changeCountry(
  scope: TenantScope,
  { country, currency, confirmed }: ChangeCountryInput,
): Promise<Result<null, "confirm_country", CountryEffects>> {
  return withTenant(scope, async (tx) => {
    const before = await lockCountry(tx, scope);
    const isOtherMoney = before.currency !== currency;
    const closes = before.observes && before.country !== country;
    const effects = {
      prices: isOtherMoney ? await countPrices(tx, scope) : 0,
      standing: closes ? await standingIn(tx, scope, country) : 0,
    };
    if (!confirmed && effects.prices + effects.standing > 0)
      return fail("confirm_country", effects);
    const moreDecimals = decimalsOf(currency) - decimalsOf(before.currency);
    if (effects.prices > 0 && moreDecimals !== 0) await shiftPrices(tx, scope, moreDecimals);
    await updateTenant(tx, scope, { country, currency });
    await writeAudit(tx, scope, {
      action: "settings:edit",
      subjectType: "tenant",
      detail: { before, country, currency, ...effects },
    });
    return ok(null);
  });
}

async function standingIn(tx: Tx, scope: TenantScope, country: string): Promise<number> {
  const there = { ...scope, tenant: { ...scope.tenant, country } };
  const today = localDateOf(toMinute(scope.nowMs), scope.tenant.timeZone);
  const days = await readHolidays(tx, there, today, addDays(today, aheadDays), true);
  const closing = days.filter(({ isClosed, own }) => isClosed && !own);
  const dates = closing.map(({ date }) => date);
  return (await standingOn(tx, scope, dates)).standingAppointments;
}
