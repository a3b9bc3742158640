import type { Words } from "../shape";
import { booking } from "./common";

const allergies = "Are you allergic to any medicine, to latex or to anaesthetics?";
const medicines = "Do you take any medicine? Above all blood thinners, or for your bones.";
const pregnant = "Are you pregnant, or might you be?";
const general = { specialty: "General dentistry" };

export const dental: Words = {
  tagline: "Dentistry without hurry or surprises",
  about:
    "At {practice} we look first, then explain what you need and what it costs, and only then begin.\n\nIf you are afraid of the dentist, tell us when you book: we go at your pace.",
  specialty: "General dentistry",
  services: {
    assessment: {
      ...general,
      name: "Dental assessment",
      description: "A full examination, a diagnosis and a plan with its cost.",
      preparation:
        "Bring former X-rays or quotes if you have them, and a list of your medicines. If we have seen you before, there is no need.",
      asks: { reason: "Does anything hurt or worry you?", allergies, medicines, pregnant },
    },
    cleaning: {
      ...general,
      name: "Dental cleaning",
      description: "Plaque and tartar are removed and teeth polished. Advised every six months.",
      preparation: "Brush before you come. If you take blood thinners, tell us when you book.",
      asks: {
        last: {
          label: "When was your last cleaning?",
          choices: [
            "Less than six months ago",
            "Six to twelve months ago",
            "More than a year ago",
            "I do not remember",
          ],
        },
        allergies,
      },
    },
    filling: {
      ...general,
      name: "Filling",
      description: "Decay is removed and the tooth restored in its own colour. One tooth.",
      preparation: "Eat something light before: the anaesthetic may last a few hours.",
      asks: { allergies, medicines },
    },
    urgent: {
      ...general,
      name: "Urgent visit for pain",
      description: "We relieve the pain and tell you which treatment you need.",
      preparation:
        "If you have a fever, a very swollen face, or trouble breathing or swallowing, go to an emergency service at once.",
      asks: {
        since: {
          label: "Since when does it hurt?",
          choices: ["Today", "Two or three days", "A week or more"],
        },
        swelling: "Are your face or gums swollen?",
      },
    },
    extraction: {
      specialty: "Oral surgery",
      name: "Simple extraction",
      description: "With a local anaesthetic and instructions for a good recovery.",
      preparation:
        "Eat something light two hours before. Do not stop any medicine by yourself. Come with somebody if you can.",
      asks: { bleeding: "Do you take blood thinners or bleed easily?", allergies, medicines },
    },
    whitening: {
      specialty: "Cosmetic dentistry",
      name: "In-office whitening",
      description: "For healthy teeth and gums. Needs a recent assessment and cleaning.",
      preparation: "For the two days after, avoid coffee, tea, red wine and tobacco.",
      asks: { sensitive: "Are your teeth sensitive?", pregnant },
    },
  },
  consent:
    "I allow {practice} to keep my contact details and the health information that I write here, only to arrange and give my care. I know that I may ask to see, correct or erase them, except for what the law requires to be kept.\n\nTo book is not to accept a treatment: before each procedure I will be told what it is, its risks and its cost, and will decide then.",
  page: {
    coverTitle: "",
    coverText: "Book in a minute and come with your time reserved.",
    servicesTitle: "Treatments",
    servicesText: "Not sure what you need? Begin with an assessment.",
    aboutTitle: "How we work",
    placeText: "",
    contactText: "Questions before you come? Write to us and we answer during our hours.",
    questions: [
      ...booking,
      [
        "I am afraid of the dentist. What can I do?",
        "Tell us when you book. We go step by step, explain everything first and stop when you raise your hand.",
      ],
      [
        "How often should I have a cleaning?",
        "For most people, every six months. At your assessment we tell you what suits you.",
      ],
      [
        "Do you see children?",
        "Yes. When you book, say that it is for somebody else and write their name. They come with an adult.",
      ],
    ],
  },
};
