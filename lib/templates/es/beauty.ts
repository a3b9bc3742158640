import type { Words } from "../shape";
import { booking } from "./common";

const remove = "¿Traes esmalte en gel o acrílico para retirar?";
const skin = "¿Tienes alergias o la piel sensible? Cuéntanos.";
const nails = { specialty: "Manos y pies" };
const hair = { specialty: "Cabello" };

export const beauty: Words = {
  tagline: "Un rato para ti",
  about:
    "En {practice} trabajamos con cita, productos de confianza e instrumentos desinfectados para cada persona.\n\nTe recomendamos lo que te va, y te decimos también lo que no hace falta.",
  specialty: "Estética",
  services: {
    manicure: {
      ...nails,
      name: "Manicura",
      description: "Limado, cutícula, hidratación y esmalte.",
      asks: { remove },
    },
    pedicure: {
      ...nails,
      name: "Pedicura",
      description: "Baño, exfoliación, limado y esmalte.",
      preparation: "Trae sandalias si quieres salir con el esmalte intacto.",
      asks: { remove },
    },
    brows: {
      specialty: "Rostro",
      name: "Diseño de cejas",
      description: "Forma a tu medida, con pinza o cera.",
      asks: { skin },
    },
    facial: {
      specialty: "Rostro",
      name: "Limpieza facial",
      description: "Limpieza profunda, extracción suave e hidratación según tu piel.",
      preparation: "Ven sin maquillaje. Evita el sol y los exfoliantes desde el día anterior.",
      asks: {
        skin,
        treatments: "¿Usas retinol, ácidos o algún tratamiento para la piel?",
        pregnant: "¿Estás o podrías estar embarazada?",
      },
    },
    cut: {
      ...hair,
      name: "Corte y peinado",
      description: "Lavado, corte y secado con peinado.",
      preparation: "Si tienes una foto de referencia, tráela en el teléfono.",
      asks: {
        length: { label: "¿Cómo de largo llevas el pelo?", choices: ["Corto", "Medio", "Largo"] },
      },
    },
    color: {
      ...hair,
      name: "Color",
      description: "Tinte completo o de raíz. El precio depende del largo y del tono.",
      preparation:
        "Pasa a hacerte la prueba de alergia 48 horas antes. Ven con el cabello seco y sin productos.",
      asks: {
        reaction: "¿Has tenido alguna reacción a un tinte o a la henna?",
        current: "¿Qué color o tratamiento llevas ahora?",
      },
    },
  },
  consent:
    "Autorizo a {practice} a guardar mis datos de contacto y lo que escriba aquí sobre mi piel y mis alergias, solo para atenderme con seguridad. Puedo pedir verlos, corregirlos o que se borren cuando quiera.",
  page: {
    coverTitle: "",
    coverText: "Elige qué te quieres hacer y cuándo. Nosotros nos ocupamos del resto.",
    servicesTitle: "Servicios",
    servicesText: "",
    aboutTitle: "Nuestro espacio",
    placeText: "",
    contactText: "¿No sabes qué te va mejor? Escríbenos y te orientamos.",
    questions: [
      ...booking,
      [
        "Tengo alergias. ¿Puedo ir?",
        "Cuéntanoslo al reservar. Elegimos productos que te vayan bien y, si hace falta, hacemos antes una prueba.",
      ],
      [
        "¿Y si llego tarde?",
        "Avísanos. Si el tiempo no alcanza para todo, acordamos qué hacemos o buscamos otra hora.",
      ],
    ],
  },
};
