import type { Words } from "../shape";
import { booking } from "./common";

const reason = "¿Qué te trae a la consulta?";
const allergies = "¿Tienes alguna alergia? ¿A qué?";
const medicines = "¿Qué medicamentos tomas ahora? Incluye los que no necesitan receta.";

export const medical: Words = {
  tagline: "Atención médica con tiempo para escucharte",
  about:
    "En {practice} atendemos con cita para que no pierdas la mañana en una sala de espera.\n\nTe escuchamos, te explicamos lo que encontramos y acordamos contigo los pasos siguientes, con palabras que se entienden.",
  specialty: "Medicina general",
  services: {
    first: {
      name: "Primera consulta",
      description: "Conversamos sobre tus antecedentes, te examinamos y acordamos un plan.",
      preparation:
        "Trae tu documento de identidad, los resultados de estudios que tengas y la lista de tus medicamentos. Llega diez minutos antes.",
      asks: { reason, allergies, medicines },
    },
    consultation: {
      name: "Consulta médica",
      description: "Para un malestar nuevo o una duda sobre tu salud.",
      preparation: "Trae la lista de tus medicamentos y los estudios que tengan que ver.",
      asks: { reason, allergies },
    },
    control: {
      name: "Consulta de control",
      description: "Revisamos cómo vas con tu tratamiento y ajustamos lo que haga falta.",
      preparation: "Trae tus últimos resultados y, si la llevas, tu libreta de mediciones.",
      asks: { changes: "¿Qué ha cambiado desde la última consulta?" },
    },
    checkup: {
      name: "Chequeo preventivo",
      description: "Revisión general y los estudios que convienen a tu edad y tus antecedentes.",
      preparation:
        "Trae tus resultados anteriores. Si necesitas venir en ayunas, te lo diremos antes.",
      asks: { conditions: "¿Tienes alguna enfermedad diagnosticada?", medicines },
    },
    certificate: {
      name: "Certificado médico",
      description: "Evaluación y, si corresponde, el certificado que necesitas.",
      preparation: "Trae tu documento de identidad y el formulario, si te dieron uno.",
      asks: {
        purpose: {
          label: "¿Para qué es el certificado?",
          choices: ["Trabajo", "Estudios", "Deporte", "Otro trámite"],
        },
      },
    },
  },
  consent:
    "Autorizo a {practice} a guardar mis datos de contacto y los datos de salud que escriba aquí, solo para organizar y dar mi atención. Sé que puedo pedir verlos, corregirlos o que se borren, salvo lo que la ley obligue a conservar.\n\nEsta reserva no es un servicio de urgencias: si es una emergencia, llamo al número de emergencias o voy al centro más cercano.",
  page: {
    coverTitle: "",
    coverText: "Elige el día y la hora que te convienen. La confirmación te llega al momento.",
    servicesTitle: "Consultas",
    servicesText: "Si no sabes cuál elegir, reserva una consulta médica y lo vemos contigo.",
    aboutTitle: "Cómo atendemos",
    placeText: "",
    contactText:
      "Escríbenos para dudas sobre tu cita. Por aquí no atendemos emergencias: en ese caso llama al número de emergencias de tu país.",
    questions: [
      ...booking,
      [
        "¿Qué llevo a mi consulta?",
        "Tu documento de identidad, los estudios que tengas y la lista de los medicamentos que tomas, con sus dosis.",
      ],
      [
        "¿Puedo reservar para otra persona?",
        "Sí: para tu hija, tu hijo, tus padres o quien cuides. Al reservar, indica que la cita es para otra persona y escribe su nombre.",
      ],
    ],
  },
};
