import type * as schema from "../schema";

type PlanRow = Omit<typeof schema.plan.$inferInsert, "id">;

/** What tenants may subscribe to. Prices in cents a month. */
export const demoPlans: readonly PlanRow[] = [
  {
    code: "solo",
    name: "Solo",
    priceMinor: 900,
    currency: "USD",
    limits: { professionals: 1, members: 2, appointmentsPerMonth: 300, textsPerMonth: 50 },
  },
  {
    code: "team",
    name: "Equipo",
    priceMinor: 2900,
    currency: "USD",
    limits: { professionals: 5, members: 10, appointmentsPerMonth: 2000, textsPerMonth: 500 },
  },
  {
    code: "clinic",
    name: "Clínica",
    priceMinor: 7900,
    currency: "USD",
    limits: { professionals: null, members: null, appointmentsPerMonth: null, textsPerMonth: 3000 },
  },
];
