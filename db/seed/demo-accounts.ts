import { barberiaNorte } from "./barberia-norte";
import { clinicaLaVega } from "./clinica-la-vega";
import type { DemoTenant } from "./demo-tenant";
import { sonrisaDental } from "./sonrisa-dental";

export type DemoAccount = {
  readonly label: string;
  readonly email: string;
  readonly password: string;
  /** Where its work begins after logging in. */
  readonly path: string;
};

const roleNames = { owner: "dirección", professional: "profesional", staff: "secretaría" };

export const demoPassword = "citaria-demo-2026";

export const operator = { name: "Operación de Citaria", email: "operador@citaria.example" };

export const demoTenants: readonly DemoTenant[] = [clinicaLaVega, sonrisaDental, barberiaNorte];

/** Everybody who can log in to the demo, for the panel that it prints. */
export const demoAccounts: DemoAccount[] = [
  ...demoTenants.flatMap(({ facts, members }) =>
    members.map(({ name, email, role }) => ({
      label: `${facts.name}: ${name} (${roleNames[role]})`,
      email,
      password: demoPassword,
      path: `/dashboard/${facts.slug}/agenda`,
    })),
  ),
  { label: operator.name, email: operator.email, password: demoPassword, path: "/operator" },
];
