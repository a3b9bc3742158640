import type { DemoPage } from "./demo-page";

const shown = { hidden: false };

export const barberiaNortePage: DemoPage = {
  pictures: ["barberia-norte-fachada", "barberia-norte-sillas", "barberia-norte-herramientas"],
  content: (picture) => ({
    sections: [
      {
        ...{ ...shown, id: "portada", kind: "cover", title: "Tu barbero de siempre, sin esperar" },
        text: "Elige silla, hora y barbero. Llegas, te sientas y sales listo.",
        picture: picture(
          "barberia-norte-fachada",
          "La barbería de noche, con la vitrina encendida",
        ),
      },
      {
        ...shown,
        id: "servicios",
        kind: "services",
        title: "Lo que hacemos",
        text: "",
        showsPrices: true,
      },
      {
        ...{ ...shown, id: "galeria", kind: "gallery", title: "El lugar" },
        pictures: [
          picture("barberia-norte-sillas", "Tres sillas rojas frente a los espejos"),
          picture("barberia-norte-herramientas", "Navaja, tijeras, peine y brocha sobre cuero"),
          picture("barberia-norte-fachada", "La fachada, con su poste de barbero"),
        ],
      },
      { ...shown, id: "equipo", kind: "team", title: "Tres sillas, tres oficios", text: "" },
      {
        ...{ ...shown, id: "opiniones", kind: "opinions", title: "" },
        opinions: [
          {
            quote: "El mejor degradado de Independencia. Y nunca he esperado más de dos minutos.",
            author: "Felipe R.",
          },
          { quote: "Fui por la barba y me quedé por el café.", author: "Andrés M." },
          { quote: "Mi hijo por fin no llora cuando le cortan el pelo.", author: "Carolina S." },
        ],
      },
      { ...shown, id: "horario", kind: "hours", title: "", text: "" },
      {
        ...{ ...shown, id: "lugar", kind: "place", title: "" },
        text: "A media cuadra del metro. Hay dónde dejar la bicicleta.",
      },
      {
        ...{
          ...shown,
          id: "contacto",
          kind: "contact",
          title: "¿Dudas con el corte?",
          whatsapp: true,
        },
        text: "Manda una foto de referencia y te decimos cuánto tarda.",
      },
    ],
  }),
};
