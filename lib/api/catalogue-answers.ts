import "server-only";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { comparableName } from "@/lib/core/clients/same-person";
import { declarableRules } from "@/lib/priority/declarable-rules";
import type { ApiAnswer } from "./answer-response";
import type { ApiCall } from "./api-route";

/** `?specialty=` finds it however it is written: Cardiología, cardiologia. */
export async function professionalsAnswer({ scope, request }: ApiCall): Promise<ApiAnswer> {
  const { professionals, services } = await loadCatalogue(scope);
  const wanted = comparableName(new URL(request.url).searchParams.get("specialty") ?? "");
  const data = professionals
    .filter(({ specialty }) => !wanted || comparableName(specialty ?? "") === wanted)
    .map(({ feeMinor, ...facts }) => ({
      ...facts,
      fee: money(feeMinor, scope.tenant.currency),
      serviceIds: services
        .filter(({ professionalIds }) => professionalIds.includes(facts.id))
        .map(({ id }) => id),
    }));
  return { status: 200, body: { data } };
}

export async function servicesAnswer({ scope }: ApiCall): Promise<ApiAnswer> {
  const { services } = await loadCatalogue(scope);
  const data = services.map(({ priceMinor, ...facts }) => ({
    ...facts,
    price: money(priceMinor, scope.tenant.currency),
  }));
  return { status: 200, body: { data } };
}

/** What a caller may say gives them priority. */
export async function prioritiesAnswer({ scope }: ApiCall): Promise<ApiAnswer> {
  return { status: 200, body: { data: await declarableRules(scope) } };
}

/** Integers in the currency's smallest unit, or null where no price is told. */
function money(minor: number | null, currency: string) {
  return minor === null ? null : { minor, currency };
}
