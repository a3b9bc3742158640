import { expect, test } from "vitest";
import { filterOverview, type TenantOverview } from "./overview";

const clinic = tenant({ name: "Clínica La Vega", slug: "clinica-la-vega" });
const barber = tenant({ name: "Barbería Norte", slug: "norte", status: "suspended" });

test("tenants are found by a part of their name or address, without regard to case and accents", () => {
  expect(filterOverview([clinic, barber], { text: " CLINICA " })).toEqual([clinic]);
  expect(filterOverview([clinic, barber], { text: "bería" })).toEqual([barber]);
  expect(filterOverview([clinic, barber], { text: "la-vega" })).toEqual([clinic]);
});

test("status and text narrow together", () => {
  expect(filterOverview([clinic, barber], { status: "suspended" })).toEqual([barber]);
  expect(filterOverview([clinic, barber], { text: "vega", status: "suspended" })).toEqual([]);
});

test("no filter leaves everything", () => {
  expect(filterOverview([clinic, barber], {})).toEqual([clinic, barber]);
});

function tenant(given: Partial<TenantOverview>): TenantOverview {
  return {
    ...{ id: given.slug ?? "", slug: "", name: "", status: "active", suspendedReason: null },
    ...{ planCode: "solo", planName: "Solo", members: 1, professionals: 1, clients: 0 },
    ...{ mostMembers: 2, mostProfessionals: 1 },
    ...{ upcomingAppointments: 0, appointmentsLast30Days: 0, deadMessages: 0 },
    ...given,
  };
}
