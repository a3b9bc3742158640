import type { Words } from "../shape";
import { booking } from "./common";

const allergies = "¿Tienes alergia a algún medicamento, al látex o a la anestesia?";
const medicines = "¿Tomas algún medicamento? En especial, anticoagulantes o para los huesos.";
const pregnant = "¿Estás o podrías estar embarazada?";
const general = { specialty: "Odontología general" };

export const dental: Words = {
  tagline: "Odontología sin prisas y sin sorpresas",
  about:
    "En {practice} primero revisamos, después te explicamos qué conviene y cuánto cuesta, y solo entonces empezamos.\n\nSi te da miedo el dentista, dínoslo al reservar: vamos a tu ritmo.",
  specialty: "Odontología general",
  services: {
    assessment: {
      ...general,
      name: "Valoración dental",
      description: "Revisión completa, diagnóstico y plan de tratamiento con su presupuesto.",
      preparation:
        "Trae radiografías o presupuestos anteriores si los tienes, y la lista de tus medicamentos. Si ya te atendimos, no hace falta.",
      asks: { reason: "¿Hay algo que te moleste o te preocupe?", allergies, medicines, pregnant },
    },
    cleaning: {
      ...general,
      name: "Limpieza dental",
      description: "Se retiran placa y sarro y se pulen los dientes. Recomendada cada seis meses.",
      preparation: "Cepíllate antes de venir. Si tomas anticoagulantes, avísanos al reservar.",
      asks: {
        last: {
          label: "¿Cuándo fue tu última limpieza?",
          choices: [
            "Hace menos de seis meses",
            "Hace seis a doce meses",
            "Hace más de un año",
            "No recuerdo",
          ],
        },
        allergies,
      },
    },
    filling: {
      ...general,
      name: "Resina",
      description: "Se quita la caries y se repone el diente con resina de su color. Una pieza.",
      preparation: "Come algo ligero antes: la anestesia puede durar unas horas.",
      asks: { allergies, medicines },
    },
    urgent: {
      ...general,
      name: "Urgencia por dolor",
      description: "Aliviamos el dolor y te decimos qué tratamiento necesitas.",
      preparation:
        "Si tienes fiebre, la cara muy hinchada o te cuesta respirar o tragar, ve de inmediato a un servicio de emergencias.",
      asks: {
        since: {
          label: "¿Desde cuándo te duele?",
          choices: ["Hoy", "Hace dos o tres días", "Hace una semana o más"],
        },
        swelling: "¿Tienes la cara o las encías hinchadas?",
      },
    },
    extraction: {
      specialty: "Cirugía bucal",
      name: "Extracción simple",
      description: "Con anestesia local y las indicaciones para una buena recuperación.",
      preparation:
        "Come algo ligero dos horas antes. No suspendas ningún medicamento por tu cuenta. Si puedes, ven con alguien.",
      asks: {
        bleeding: "¿Tomas anticoagulantes o sangras con facilidad?",
        allergies,
        medicines,
      },
    },
    whitening: {
      specialty: "Estética dental",
      name: "Blanqueamiento en consultorio",
      description: "Para dientes y encías sanos. Necesita una valoración y una limpieza recientes.",
      preparation: "Durante los dos días siguientes evita café, té, vino tinto y tabaco.",
      asks: { sensitive: "¿Tienes los dientes sensibles?", pregnant },
    },
  },
  consent:
    "Autorizo a {practice} a guardar mis datos de contacto y los datos de salud que escriba aquí, solo para organizar y dar mi atención. Sé que puedo pedir verlos, corregirlos o que se borren, salvo lo que la ley obligue a conservar.\n\nReservar no es aceptar un tratamiento: antes de cada procedimiento me explicarán en qué consiste, sus riesgos y su costo, y decidiré entonces.",
  page: {
    coverTitle: "",
    coverText: "Reserva en un minuto y llega con tu hora asegurada.",
    servicesTitle: "Tratamientos",
    servicesText: "¿No sabes qué necesitas? Empieza por una valoración.",
    aboutTitle: "Cómo trabajamos",
    placeText: "",
    contactText: "¿Dudas antes de venir? Escríbenos y te respondemos en horario de consulta.",
    questions: [
      ...booking,
      [
        "Me da miedo el dentista. ¿Qué hago?",
        "Cuéntanoslo al reservar. Vamos paso a paso, te explicamos todo antes y paramos cuando levantes la mano.",
      ],
      [
        "¿Cada cuánto conviene una limpieza?",
        "Para la mayoría, cada seis meses. En la valoración te decimos qué te conviene a ti.",
      ],
      [
        "¿Atienden niñas y niños?",
        "Sí. Al reservar, indica que la cita es para otra persona y escribe su nombre. Vienen con una persona adulta.",
      ],
    ],
  },
};
