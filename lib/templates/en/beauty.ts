import type { Words } from "../shape";
import { booking } from "./common";

const remove = "Do you wear gel or acrylics to be removed?";
const skin = "Any allergies or sensitive skin? Tell us.";
const nails = { specialty: "Hands and feet" };
const hair = { specialty: "Hair" };

export const beauty: Words = {
  tagline: "Some time for yourself",
  about:
    "At {practice} we work by appointment, with products we trust and instruments disinfected for each person.\n\nWe recommend what suits you, and say what you do not need.",
  specialty: "Beauty",
  services: {
    manicure: {
      ...nails,
      name: "Manicure",
      description: "Filing, cuticles, moisturising and polish.",
      asks: { remove },
    },
    pedicure: {
      ...nails,
      name: "Pedicure",
      description: "Soak, scrub, filing and polish.",
      preparation: "Bring sandals if you want to leave with your polish intact.",
      asks: { remove },
    },
    brows: {
      specialty: "Face",
      name: "Brow shaping",
      description: "A shape of your own, with tweezers or wax.",
      asks: { skin },
    },
    facial: {
      specialty: "Face",
      name: "Facial",
      description: "Deep cleansing, gentle extraction and moisture for your skin.",
      preparation: "Come without make-up. Avoid sun and scrubs from the day before.",
      asks: {
        skin,
        treatments: "Do you use retinol, acids or any treatment for your skin?",
        pregnant: "Are you pregnant, or might you be?",
      },
    },
    cut: {
      ...hair,
      name: "Cut and style",
      description: "Wash, cut and blow-dry.",
      preparation: "If you have a picture of what you want, bring it on your phone.",
      asks: {
        length: { label: "How long is your hair?", choices: ["Short", "Medium", "Long"] },
      },
    },
    color: {
      ...hair,
      name: "Colour",
      description: "Full or roots. The price depends on length and shade.",
      preparation:
        "Come by for an allergy test 48 hours before. Come with dry hair and no products in it.",
      asks: {
        reaction: "Have you ever had a reaction to hair dye or henna?",
        current: "Which colour or treatment do you have now?",
      },
    },
  },
  consent:
    "I allow {practice} to keep my contact details and what I write here about my skin and my allergies, only to look after me safely. I may ask to see, correct or erase them at any time.",
  page: {
    coverTitle: "",
    coverText: "Choose what you would like and when. We take care of the rest.",
    servicesTitle: "Services",
    servicesText: "",
    aboutTitle: "Our place",
    placeText: "",
    contactText: "Not sure what suits you best? Write to us and we will help.",
    questions: [
      ...booking,
      [
        "I have allergies. Can I come?",
        "Tell us when you book. We choose products that suit you and, if need be, test them first.",
      ],
      [
        "What if I am late?",
        "Let us know. If there is not time enough for everything, we agree on what to do or find another time.",
      ],
    ],
  },
};
