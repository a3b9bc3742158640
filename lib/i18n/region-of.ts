import { getLocale } from "next-intl/server";
import { regionalLocale } from "@/lib/format/intl-locale";

/** The visitor's language as the tenant's country writes it: prices and times look as they do there. */
export async function regionOf(scope: { readonly tenant: { readonly country: string } }) {
  return regionalLocale(await getLocale(), scope.tenant.country);
}
