import type { DemoTenant } from "./demo-tenant";
import type { Random } from "./random";

export type DemoPerson = { name: string; email: string | null; phone: string };

/** The clients of a sample tenant: those it names, then others; some share a family's telephone and mailbox. */
export function peopleOf(demo: DemoTenant, random: Random): DemoPerson[] {
  const people: DemoPerson[] = [];
  const taken = new Set<string>();
  for (let index = 0; index < demo.clientCount; index += 1) {
    const name = demo.clientNames[index] ?? inventName(random, taken);
    taken.add(name);
    const relative = index > demo.clientNames.length && random.chance(0.12) && people.at(-1);
    people.push({
      name,
      email: relative ? relative.email : random.chance(0.85) ? mailboxOf(name) : null,
      phone: relative ? relative.phone : phoneOf(demo, random),
    });
  }
  return people;
}

function inventName(random: Random, taken: ReadonlySet<string>): string {
  for (;;) {
    const name = `${random.pick(givenNames)} ${random.pick(familyNames)} ${random.pick(familyNames)}`;
    if (!taken.has(name)) return name;
  }
}

function mailboxOf(name: string): string {
  const ascii = name.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
  return `${ascii
    .toLowerCase()
    .split(/[^a-z]+/)
    .slice(0, 3)
    .join(".")}@correo.example`;
}

function phoneOf(demo: DemoTenant, random: Random): string {
  const { prefix, digits } = demo.phone;
  return prefix + String(random.between(0, 10 ** digits - 1)).padStart(digits, "0");
}

const givenNames = [
  "Adriana",
  "Alejandro",
  "Andrés",
  "Ángela",
  "Beatriz",
  "Camila",
  "Carlos",
  "Catalina",
  "Claudia",
  "Cristian",
  "Daniela",
  "David",
  "Elena",
  "Emilia",
  "Fernando",
  "Florencia",
  "Gabriel",
  "Héctor",
  "Inés",
  "Isabel",
  "Javiera",
  "Julián",
  "Laura",
  "Leonardo",
  "Lucía",
  "Marcos",
  "Mariana",
  "Mateo",
  "Mónica",
  "Óscar",
  "Patricia",
  "Raúl",
  "Ricardo",
  "Sofía",
  "Teresa",
  "Valentina",
  "Víctor",
  "Ximena",
];

const familyNames = [
  "Aguirre",
  "Álvarez",
  "Báez",
  "Blanco",
  "Cabrera",
  "Campos",
  "Castillo",
  "Contreras",
  "Delgado",
  "Díaz",
  "Espinoza",
  "Fernández",
  "Figueroa",
  "García",
  "Gómez",
  "Herrera",
  "Jiménez",
  "León",
  "López",
  "Medina",
  "Mejía",
  "Molina",
  "Morales",
  "Muñoz",
  "Núñez",
  "Ortiz",
  "Peña",
  "Pérez",
  "Ramos",
  "Ríos",
  "Rojas",
  "Salazar",
  "Suárez",
  "Torres",
  "Vásquez",
  "Vega",
  "Yáñez",
];
