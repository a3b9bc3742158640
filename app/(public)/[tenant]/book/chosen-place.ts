import { loadSite } from "@/lib/places/reads";
import type { SettledChoice } from "./choice";

/** The place that stands in the address, else the main one, under the tenant's name. */
export async function chosenPlace({ scope, query }: SettledChoice) {
  const { name, address, timeZone } = scope.tenant;
  const main = { name, address, timeZone };
  if (!query.site || query.site === "main") return main;
  return (await loadSite(scope, query.site))?.site ?? main;
}
