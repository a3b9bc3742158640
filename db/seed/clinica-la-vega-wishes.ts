import type { DemoTenant } from "./demo-tenant";

const [preferred, urgent] = [1, 2];

/** Who goes first at the clinic, who waits, and what was agreed by name. */
export const clinicWishes: Pick<
  DemoTenant,
  "agreed" | "overbooking" | "priority" | "waitlist" | "specialDays" | "ownHolidays" | "clientFacts"
> = {
  priority: {
    levels: [
      { level: preferred, name: "Trato preferente", noticeMinutes: null },
      { level: urgent, name: "Urgencias", noticeMinutes: 0 },
    ],
    rules: [
      {
        ...{ level: urgent, kind: "reason_words", name: "Síntoma de alarma" },
        words: ["dolor en el pecho", "fiebre alta", "sangrado", "golpe en la cabeza"],
      },
      { level: urgent, kind: "declared", name: "Valorado por teléfono como urgente" },
      {
        ...{ level: preferred, kind: "declared", byClient: true },
        name: "Espero un bebé o tengo uno de menos de un año",
      },
      { level: preferred, kind: "age_from", name: "Mayor de 65 años", ageFrom: 65 },
      {
        ...{ level: preferred, kind: "trait", trait: "crónico" },
        name: "Seguimiento de una enfermedad crónica",
      },
    ],
    reserved: [
      {
        ...{ professional: "Altagracia Núñez", weekdays: [1, 2, 3, 4, 5], level: urgent },
        ...{ from: "11:00", to: "12:00", releaseMinutes: 120 },
      },
      {
        ...{ professional: "Rafael Pérez Almonte", weekdays: [5], level: preferred },
        ...{ from: "09:00", to: "10:00", releaseMinutes: 120 },
      },
    ],
  },
  agreed: [
    {
      ...{ client: "Rosa Elvira Ureña", weekday: 3, everyWeeks: 1, at: "09:30" },
      ...{ service: "Electrocardiograma", professional: "Rafael Pérez Almonte" },
      reason: "Control semanal mientras ajustamos la medicación",
    },
    {
      ...{ client: "Dulce María Batista", fromDay: 2 },
      reason: "Palpitaciones desde hace un mes",
      parts: [
        {
          ...{ service: "Consulta de cardiología", professional: "Rafael Pérez Almonte" },
          at: "10:30",
        },
        { service: "Electrocardiograma", professional: "Rafael Pérez Almonte", at: "11:00" },
      ],
    },
    {
      ...{ client: "Yesenia Marte", fromDay: 1, level: urgent },
      reason: "Fiebre alta desde anoche",
      parts: [{ service: "Consulta pediátrica", professional: "Altagracia Núñez", at: "11:00" }],
    },
  ],
  overbooking: {
    ...{ client: "Milagros Acosta", service: "Consulta pediátrica" },
    ...{ professional: "Altagracia Núñez", reason: "Tos y mocos" },
    why: "Viene desde Constanza y no puede volver otro día",
  },
  waitlist: [
    {
      ...{ client: "Esperanza Concepción", service: "Consulta pediátrica", askedDaysAgo: 1 },
      ...{
        professional: "Altagracia Núñez",
        weekdays: [1, 2, 3, 4, 5],
        from: "08:00",
        to: "12:00",
      },
      ...{ level: urgent, levelReason: "Síntoma de alarma" },
      note: "Fiebre alta que vuelve por las noches",
    },
    {
      ...{ client: "Pedro Luis Guzmán", service: "Consulta de cardiología", askedDaysAgo: 6 },
      ...{ level: preferred, levelReason: "Mayor de 65 años", note: "Puede llegar en media hora" },
    },
    {
      ...{ client: "Kelvin Ariel Durán", service: "Chequeo preventivo anual", askedDaysAgo: 4 },
      ...{ weekdays: [2, 4], from: "16:00", to: "19:00", untilDay: 21 },
    },
    {
      ...{ client: "Noelia Abreu", askedDaysAgo: 2, untilDay: 30 },
      service: "Ecocardiograma Doppler a color con informe para el médico referente",
      professional: "Rafael Pérez Almonte",
    },
  ],
  specialDays: [
    {
      ...{ professional: "Altagracia Núñez", inDays: 17, from: "14:00", to: "20:00" },
      note: "Jornada de vacunación",
    },
    { inDays: 19, from: "07:30", to: "12:00", note: "Reunión de todo el personal por la tarde" },
  ],
  ownHolidays: [{ inDays: 25, name: "Aniversario del centro" }],
  clientFacts: {
    "Pedro Luis Guzmán": { birthDate: "1951-03-12" },
    "Rosa Elvira Ureña": { birthDate: "1963-08-30", traits: ["crónico"] },
    "Ana Lucía Jiménez": { birthDate: "1994-05-02", traits: ["embarazo"] },
    "Ramón Antonio De la Cruz": { birthDate: "1948-11-05", traits: ["crónico", "hipertensión"] },
  },
};
