import type { DemoPage } from "./demo-page";

const shown = { hidden: false };

export const clinicaLaVegaPage: DemoPage = {
  pictures: ["clinica-la-vega-edificio", "clinica-la-vega-sala"],
  content: (picture) => ({
    sections: [
      {
        ...{ ...shown, id: "portada", kind: "cover", title: "", text: "" },
        picture: picture(
          "clinica-la-vega-edificio",
          "El edificio del centro médico, entre árboles",
        ),
      },
      {
        ...{ ...shown, id: "aviso", kind: "announcement", title: "Vacunación de temporada" },
        ...{
          text: "Reserva «Vacunación» y ven sin ayuno. Trae la tarjeta de los niños.",
          until: "",
        },
      },
      {
        ...shown,
        id: "servicios",
        kind: "services",
        title: "Servicios y precios",
        text: "",
        showsPrices: true,
      },
      {
        ...{ ...shown, id: "equipo", kind: "team", title: "Nuestros médicos" },
        text: "Puedes reservar con quien prefieras, o con quien tenga la primera hora libre.",
      },
      {
        ...{ ...shown, id: "nosotros", kind: "about", title: "Desde 1998 en La Vega" },
        text: "Cardiología, pediatría y medicina familiar bajo un mismo techo.\n\nAtendemos con cita para que nadie pierda la mañana, y aceptamos las principales aseguradoras del país.",
        picture: picture("clinica-la-vega-sala", "La sala de espera, con luz de la mañana"),
      },
      {
        ...{ ...shown, id: "preguntas", kind: "questions", title: "" },
        questions: [
          {
            question: "¿Con cuánta anticipación llego?",
            answer: "Diez minutos antes, con tu cédula y el carné de tu seguro.",
          },
          {
            question: "¿Qué pasa si no puedo ir?",
            answer:
              "Mueve o cancela la cita desde el enlace de tu correo, hasta 24 horas antes. Así otra persona la aprovecha.",
          },
          {
            question: "¿Aceptan mi seguro?",
            answer:
              "Trabajamos con las principales aseguradoras. Escríbenos por WhatsApp y lo confirmamos.",
          },
        ],
      },
      { ...shown, id: "horario", kind: "hours", title: "", text: "" },
      {
        ...{
          ...shown,
          id: "lugar",
          kind: "place",
          title: "",
          text: "Parqueo propio y acceso sin escalones.",
        },
      },
      {
        ...{ ...shown, id: "opiniones", kind: "opinions", title: "" },
        opinions: [
          {
            quote: "La doctora Núñez le explicó a mi hija cada paso. Salió sin miedo.",
            author: "Yokaira P., mamá de Emma",
          },
          {
            quote: "Reservé desde el celular un domingo y el lunes ya me atendieron.",
            author: "Ramón D.",
          },
        ],
      },
      { ...shown, id: "contacto", kind: "contact", title: "", text: "", whatsapp: true },
    ],
  }),
};
