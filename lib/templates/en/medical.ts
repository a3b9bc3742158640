import type { Words } from "../shape";
import { booking } from "./common";

const reason = "What brings you to us?";
const allergies = "Do you have any allergies? To what?";
const medicines = "Which medicines do you take now? Include those without a prescription.";

export const medical: Words = {
  tagline: "Medical care with time to listen",
  about:
    "At {practice} we see people by appointment, so that you do not lose a morning in a waiting room.\n\nWe listen, explain what we find and agree on the next steps with you, in words that make sense.",
  specialty: "General medicine",
  services: {
    first: {
      name: "First visit",
      description: "We talk about your history, examine you and agree on a plan.",
      preparation:
        "Bring an identity document, the results of any tests you have and a list of your medicines. Please come ten minutes early.",
      asks: { reason, allergies, medicines },
    },
    consultation: {
      name: "Consultation",
      description: "For something new that troubles you, or a question about your health.",
      preparation: "Bring a list of your medicines and any tests that have to do with it.",
      asks: { reason, allergies },
    },
    control: {
      name: "Follow-up visit",
      description: "We look at how your treatment is going and adjust what is needed.",
      preparation: "Bring your latest results and your own measurements, if you keep any.",
      asks: { changes: "What has changed since your last visit?" },
    },
    checkup: {
      name: "Preventive check-up",
      description: "A general examination and the tests that suit your age and history.",
      preparation: "Bring your former results. If you need to fast, we will tell you beforehand.",
      asks: { conditions: "Do you have any diagnosed condition?", medicines },
    },
    certificate: {
      name: "Medical certificate",
      description: "An assessment and, where it is due, the certificate that you need.",
      preparation: "Bring an identity document and the form, if you were given one.",
      asks: {
        purpose: {
          label: "What is the certificate for?",
          choices: ["Work", "Studies", "Sport", "Something else"],
        },
      },
    },
  },
  consent:
    "I allow {practice} to keep my contact details and the health information that I write here, only to arrange and give my care. I know that I may ask to see, correct or erase them, except for what the law requires to be kept.\n\nThis booking is not an emergency service: in an emergency I call the emergency number or go to the nearest hospital.",
  page: {
    coverTitle: "",
    coverText: "Choose the day and time that suit you. Your confirmation arrives at once.",
    servicesTitle: "Visits",
    servicesText: "If you do not know which to choose, book a consultation and we will see.",
    aboutTitle: "How we work",
    placeText: "",
    contactText:
      "Write to us with questions about your appointment. We do not treat emergencies here: please call your emergency number.",
    questions: [
      ...booking,
      [
        "What do I bring?",
        "An identity document, the results of any tests, and a list of the medicines you take with their doses.",
      ],
      [
        "Can I book for somebody else?",
        "Yes: for your child, a parent or anybody you care for. When you book, say that it is for somebody else and write their name.",
      ],
    ],
  },
};
