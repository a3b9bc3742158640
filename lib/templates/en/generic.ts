import type { Words } from "../shape";
import { booking } from "./common";

export const generic: Words = {
  tagline: "By appointment, without waiting",
  about:
    "At {practice} we work by appointment, to give you the time that you need.\n\nTell us what you are looking for and we will say how we can help.",
  specialty: "",
  services: {
    first: {
      name: "First appointment",
      description: "We get to know each other, hear what you need and agree on what comes next.",
      preparation: "Bring whatever helps us to understand.",
      asks: { reason: "How can we help you?" },
    },
    followUp: { name: "Follow-up", description: "To go on with what we began." },
    call: {
      name: "Introductory call",
      description: "Fifteen minutes on the telephone to see whether we are right for you.",
      preparation: "We call the number that you leave. Find a quiet place.",
      asks: { topic: "What would you like to talk about?" },
    },
  },
  page: {
    coverTitle: "",
    coverText: "Choose the day and time that suit you.",
    servicesTitle: "",
    servicesText: "",
    aboutTitle: "",
    placeText: "",
    contactText: "Do you have a question? Write to us.",
    questions: [...booking],
  },
};
