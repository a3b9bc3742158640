import type { PageContent } from "@/lib/core/pages/section";
import { newService } from "@/lib/core/scheduling/service-bounds";
import type { Sector } from "@/lib/core/setup/sectors";
import type { Locale } from "@/lib/i18n/locales";
import { en } from "./en";
import { es } from "./es";
import type { AskedShape, AskedWords, ServiceShape, ServiceWords, Words } from "./shape";
import { shapes } from "./shapes";
import type { Template, TemplateService } from "./template";

/** What a practice of that sector and name starts with. */
export function templateOf(sector: Sector, locale: Locale, practiceName: string): Template {
  const shape = shapes[sector];
  const words = languages[locale][sector];
  const named = (text: string) => text.replaceAll("{practice}", () => practiceName);
  return {
    brand: { ...shape.brand, logoUrl: null },
    ...{ tagline: words.tagline, about: named(words.about), specialty: words.specialty },
    services: Object.entries(shape.services).map(([key, service]) =>
      serviceOf(service, of(words.services, key)),
    ),
    consent: words.consent ? named(words.consent) : null,
    page: pageOf(words, named(words.about)),
    week: shape.week,
  };
}

const languages: Readonly<Record<Locale, Readonly<Record<Sector, Words>>>> = { es, en };

function serviceOf(shape: ServiceShape, words: ServiceWords): TemplateService {
  return {
    ...{ name: words.name, description: words.description ?? null },
    ...{ specialty: words.specialty ?? null, preparation: words.preparation ?? null },
    ...{ durationMinutes: shape.minutes, bufferAfterMinutes: shape.bufferMinutes ?? 0 },
    ...{ stepMinutes: 15, horizonDays: newService.horizonDays },
    minimumNoticeMinutes: shape.noticeMinutes ?? newService.minimumNoticeMinutes,
    followUpDays: shape.followUpDays ?? null,
    questions: Object.entries(shape.asks ?? {}).map(([key, asked]) =>
      questionOf(asked, of(words.asks ?? {}, key)),
    ),
  };
}

function questionOf({ kind, required }: AskedShape, words: AskedWords) {
  const { label, choices } = typeof words === "string" ? { label: words, choices: [] } : words;
  return { kind, required: required ?? false, label, choices };
}

/** Sections that have nothing to show yet show themselves once they have. */
function pageOf({ page }: Words, about: string): PageContent {
  const shown = { hidden: false, title: "", text: "" };
  return {
    sections: [
      {
        ...{ ...shown, id: "cover", kind: "cover", picture: null },
        ...{ title: page.coverTitle, text: page.coverText },
      },
      {
        ...{ ...shown, id: "services", kind: "services", showsPrices: true },
        ...{ title: page.servicesTitle, text: page.servicesText },
      },
      {
        ...{ ...shown, id: "about", kind: "about", picture: null },
        ...{ title: page.aboutTitle, text: about },
      },
      { ...shown, id: "team", kind: "team" },
      {
        ...{ id: "questions", hidden: false, kind: "questions", title: "" },
        questions: page.questions.map(([question, answer]) => ({ question, answer })),
      },
      { ...shown, id: "hours", kind: "hours" },
      { ...shown, id: "place", kind: "place", text: page.placeText },
      { ...shown, id: "contact", kind: "contact", text: page.contactText, whatsapp: true },
    ],
  };
}

function of<T>(words: Readonly<Record<string, T>>, key: string): T {
  const found = words[key];
  if (found === undefined) throw new Error(`A template has no words for ${key}`);
  return found;
}
