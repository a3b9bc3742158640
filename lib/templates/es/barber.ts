import type { Words } from "../shape";
import { booking } from "./common";

export const barber: Words = {
  tagline: "Tu corte, a tu hora",
  about:
    "En {practice} cada corte tiene su tiempo. Te sientas a la hora que elegiste, sin filas, y sales como querías.",
  specialty: "Barbería",
  services: {
    cut: {
      name: "Corte de cabello",
      description: "Tijera o máquina, con lavado y acabado.",
      preparation: "Si tienes una foto de referencia, tráela en el teléfono.",
    },
    cutAndBeard: {
      name: "Corte y barba",
      description: "Corte completo, perfilado de barba y toalla caliente.",
      preparation: "Si tienes una foto de referencia, tráela en el teléfono.",
    },
    beard: { name: "Arreglo de barba", description: "Recorte, perfilado y aceite." },
    shave: {
      name: "Afeitado clásico",
      description: "Navaja, espuma y toalla caliente.",
      preparation: "Ven con la piel sin cremas ni perfumes.",
      asks: { skin: "¿Tienes la piel sensible o irritada?" },
    },
    child: {
      name: "Corte infantil",
      description: "Con paciencia y sin prisa, hasta los doce años.",
      preparation: "Ven con una persona adulta que se quede durante el corte.",
      asks: { age: "¿Cuántos años tiene?" },
    },
  },
  page: {
    coverTitle: "",
    coverText: "Elige barbero, día y hora. Llegas y te sientas.",
    servicesTitle: "Lo que hacemos",
    servicesText: "",
    aboutTitle: "La casa",
    placeText: "",
    contactText: "¿Dudas con el corte? Manda una foto y te decimos.",
    questions: [
      ...booking,
      [
        "¿Y si llego tarde?",
        "Avísanos. Si el tiempo alcanza te atendemos; si no, buscamos otra hora para no hacer esperar a quien sigue.",
      ],
    ],
  },
};
