import type { DemoHours, DemoProfessional, DemoTenant } from "./demo-tenant";

const everyService = [
  "Corte de cabello",
  "Corte y barba",
  "Afeitado clásico con toalla caliente",
] as const;

export const barberiaNorte: DemoTenant = {
  facts: {
    slug: "barberia-norte",
    name: "Barbería Norte",
    sector: "barber",
    timeZone: "America/Santiago",
    locale: "es",
    country: "CL",
    currency: "CLP",
    brand: {
      primaryColor: "#d97706",
      accentColor: "#ef4444",
      font: "lora",
      radius: "none",
      theme: "dark",
      logoUrl: "/brands/barberia-norte.svg",
    },
    tagline: "Cortes con oficio",
    about: "Tres sillas, buena música y café de grano en Independencia.",
    email: "hola@barberianorte.example",
    phone: "+56955550170",
    address: "Av. Independencia 1870, Santiago de Chile",
    clientCancelNoticeHours: 3,
    requiresAcceptance: false,
    reminderHours: [24, 2],
  },
  planCode: "team",
  members: [
    {
      name: "Matías Fuentealba",
      email: "matias@barberianorte.example",
      role: "owner",
      professional: "Matías Fuentealba",
    },
    {
      name: "Nicolás Huenchumilla",
      email: "nicolas@barberianorte.example",
      role: "professional",
      professional: "Nicolás Huenchumilla",
    },
    {
      name: "Benjamín Soto",
      email: "benjamin@barberianorte.example",
      role: "professional",
      professional: "Benjamín Soto",
    },
  ],
  services: [
    {
      name: "Corte de cabello",
      specialty: "Barbería",
      durationMinutes: 30,
      stepMinutes: 15,
      minimumNoticeMinutes: 30,
      horizonDays: 30,
      priceMinor: 12_000,
      reasons: ["Degradado bajo", "Solo las puntas"],
    },
    {
      name: "Corte y barba",
      specialty: "Barbería",
      durationMinutes: 50,
      bufferAfterMinutes: 10,
      stepMinutes: 15,
      minimumNoticeMinutes: 30,
      horizonDays: 30,
      priceMinor: 18_000,
      reasons: ["Como la última vez", "Perfilar barba"],
    },
    {
      name: "Afeitado clásico con toalla caliente",
      specialty: "Barbería",
      durationMinutes: 40,
      bufferAfterMinutes: 5,
      stepMinutes: 15,
      minimumNoticeMinutes: 30,
      horizonDays: 30,
      priceMinor: 14_000,
      reasons: ["Piel sensible"],
    },
    {
      name: "Taller de afeitado",
      description: "Una hora para aprender a afeitarse con navaja, hasta cuatro por taller.",
      specialty: "Talleres",
      durationMinutes: 60,
      bufferAfterMinutes: 15,
      stepMinutes: 30,
      minimumNoticeMinutes: 12 * 60,
      horizonDays: 30,
      capacity: 4,
      dailyMax: 1,
      isSeldom: true,
      priceMinor: 9_000,
      reasons: ["Regalo de cumpleaños", "Vengo con un amigo"],
    },
  ],
  professionals: [
    barber(
      "Matías Fuentealba",
      "matias",
      "Fundador. Navaja y tijera desde 2009.",
      "10:00",
      "19:00",
    ),
    barber("Nicolás Huenchumilla", "nicolas", "Degradados y diseños.", "11:00", "20:00"),
    {
      ...barber("Benjamín Soto", "benjamin", "Cortes clásicos y barbas largas.", "09:30", "18:00"),
      durations: { "Corte de cabello": 40 },
      // One week in the morning, the next until late.
      weekly: [
        ...shift("this_week", "09:30", "17:00", ["13:00", "14:00"]),
        ...shift("next_week", "12:30", "20:30", ["16:00", "16:30"]),
        { weekdays: [6], from: "10:00", to: "17:00" },
      ],
    },
  ],
  holidays: [{ fromDay: 12, days: 1, reason: "Inventario" }],
  agreed: [
    {
      ...{ client: "Cristóbal Aránguiz", weekday: 6, everyWeeks: 2, at: "11:00" },
      ...{ service: "Corte de cabello", professional: "Matías Fuentealba" },
      reason: "Como la última vez",
    },
    {
      ...{ client: "Felipe Ignacio Muñoz", fromDay: 2, reason: "Me caso el sábado" },
      parts: [
        { service: "Corte de cabello", professional: "Matías Fuentealba", at: "16:00" },
        {
          ...{ service: "Afeitado clásico con toalla caliente", at: "16:30" },
          professional: "Nicolás Huenchumilla",
        },
      ],
    },
  ],
  waitlist: [
    {
      ...{ client: "Tomás Riquelme", service: "Corte y barba", askedDaysAgo: 1, untilDay: 10 },
      ...{ professional: "Matías Fuentealba", weekdays: [6], note: "Cualquier hora del sábado" },
    },
  ],
  clientNames: [
    "Cristóbal Aránguiz",
    "Felipe Ignacio Muñoz",
    "Vicente Araya",
    "Sebastián Andrés Oyarzún Bustamante-Errázuriz del Solar",
    "Gonzalo Paredes",
    "Ñusta Quispe",
    "Tomás Riquelme",
    "Joaquín Vera",
    "Martín Cárcamo",
    "Ignacio Zúñiga",
    "Esteban Catrileo",
    "Rodrigo Saavedra",
  ],
  clientCount: 80,
  phone: { prefix: "+569555", digits: 5 },
  cancelReasons: ["No alcanzo a llegar", "Me salió un viaje", "El barbero está enfermo"],
};

function barber(
  name: string,
  mailbox: string,
  biography: string,
  from: string,
  to: string,
): DemoProfessional {
  return {
    name,
    title: null,
    specialty: "Barbería",
    biography,
    email: `${mailbox}@barberianorte.example`,
    services: mailbox === "matias" ? [...everyService, "Taller de afeitado"] : everyService,
    weekly: [
      { weekdays: [2, 3, 4, 5], from, to, pause: ["14:00", "15:00"] },
      { weekdays: [6], from: "10:00", to: "17:00" },
    ],
    openings: [],
    timeOff: mailbox === "nicolas" ? [{ fromDay: 6, days: 2, reason: "Vacaciones" }] : [],
    demand: 1,
  };
}

function shift(
  alternates: "this_week" | "next_week",
  from: string,
  to: string,
  pause: readonly [string, string],
): DemoHours[] {
  return [{ weekdays: [2, 3, 4, 5], from, to, pause, alternates }];
}
