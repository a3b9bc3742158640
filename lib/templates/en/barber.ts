import type { Words } from "../shape";
import { booking } from "./common";

export const barber: Words = {
  tagline: "Your cut, at your time",
  about:
    "At {practice} every cut has its time. You sit down at the time you chose, without a queue, and leave looking as you wanted.",
  specialty: "Barber",
  services: {
    cut: {
      name: "Haircut",
      description: "Scissors or clippers, washed and finished.",
      preparation: "If you have a picture of what you want, bring it on your phone.",
    },
    cutAndBeard: {
      name: "Haircut and beard",
      description: "A full cut, a shaped beard and a hot towel.",
      preparation: "If you have a picture of what you want, bring it on your phone.",
    },
    beard: { name: "Beard trim", description: "Trimmed, shaped and oiled." },
    shave: {
      name: "Classic shave",
      description: "Razor, foam and a hot towel.",
      preparation: "Come without creams or perfume on your skin.",
      asks: { skin: "Is your skin sensitive or irritated?" },
    },
    child: {
      name: "Children's haircut",
      description: "With patience and without hurry, up to twelve years.",
      preparation: "Come with an adult who stays during the cut.",
      asks: { age: "How old is the child?" },
    },
  },
  page: {
    coverTitle: "",
    coverText: "Choose your barber, day and time. Come in and sit down.",
    servicesTitle: "What we do",
    servicesText: "",
    aboutTitle: "The shop",
    placeText: "",
    contactText: "Not sure about a cut? Send a picture and we will tell you.",
    questions: [
      ...booking,
      [
        "What if I am late?",
        "Let us know. If there is time enough we see you; if not, we find you another time so that nobody else has to wait.",
      ],
    ],
  },
};
