import "server-only";
import type { TenantScope } from "@/db/scope";
import { loadCatalogue } from "@/lib/catalogue/load-catalogue";
import { isNeeded } from "@/lib/core/clients/contact-needs";
import { neededOf } from "@/lib/core/clients/needed-of";
import { comparableName } from "@/lib/core/clients/same-person";
import { loadIntake } from "@/lib/intake/load-intake";
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

/** With what has to be answered and accepted to book each, and how whoever books is reached. */
export async function servicesAnswer({ scope }: ApiCall): Promise<ApiAnswer> {
  const { services } = await loadCatalogue(scope);
  const { forms, consents } = await loadIntake(
    scope,
    services.map(({ id }) => id),
  );
  const { currency } = scope.tenant;
  const data = services.map(({ priceMinor, ...facts }) => ({
    ...facts,
    price: money(priceMinor, currency),
    questions: forms.find(({ serviceId }) => serviceId === facts.id)?.questions ?? [],
    consents: consents
      .filter(({ serviceId }) => serviceId === null || serviceId === facts.id)
      .map(({ id, body }) => ({ id, text: body })),
  }));
  return { status: 200, body: { data, contact: contactOf(scope) } };
}

function contactOf({ tenant }: TenantScope) {
  const needs = neededOf(tenant);
  return {
    email: isNeeded(needs, "email") ? "required" : "optional",
    phone: isNeeded(needs, "phone") ? "required" : "optional",
    eitherRequired: needs === "either",
    emailConfirmed: tenant.confirmsEmail,
  };
}

/** What a caller may say gives them priority. */
export async function prioritiesAnswer({ scope }: ApiCall): Promise<ApiAnswer> {
  return { status: 200, body: { data: await declarableRules(scope) } };
}

/** Integers in the currency's smallest unit, or null where no price is told. */
function money(minor: number | null, currency: string) {
  return minor === null ? null : { minor, currency };
}
