import type { Words } from "../shape";
import { booking } from "./common";

export const generic: Words = {
  tagline: "Con cita, sin esperas",
  about:
    "En {practice} atendemos con cita, para dedicarte el tiempo que necesitas.\n\nCuéntanos qué buscas y te decimos cómo podemos ayudarte.",
  specialty: "",
  services: {
    first: {
      name: "Primera cita",
      description: "Nos conocemos, nos cuentas qué necesitas y acordamos cómo seguir.",
      preparation: "Trae lo que nos ayude a entender tu caso.",
      asks: { reason: "¿En qué te podemos ayudar?" },
    },
    followUp: { name: "Cita de seguimiento", description: "Para continuar lo que empezamos." },
    call: {
      name: "Llamada de orientación",
      description: "Quince minutos por teléfono para saber si somos lo que buscas.",
      preparation: "Te llamamos al número que dejes. Busca un lugar tranquilo.",
      asks: { topic: "¿De qué quieres hablar?" },
    },
  },
  page: {
    coverTitle: "",
    coverText: "Elige el día y la hora que te convienen.",
    servicesTitle: "",
    servicesText: "",
    aboutTitle: "",
    placeText: "",
    contactText: "¿Tienes una duda? Escríbenos.",
    questions: [...booking],
  },
};
