import { decimalsOf } from "../money/money";
import { timeOfDay } from "../time/civil";
import type { PageData } from "./page-data";

export type Sector = "medical" | "dental" | "barber" | "beauty" | "generic";

type Business = {
  readonly url: string;
  readonly sector: Sector;
  readonly about: string | null;
  /** ISO 3166 */
  readonly country: string;
  /** Absolute. */
  readonly image: string;
};

/** A business and what it offers, in the words of schema.org (JSON-LD). */
export function businessFacts({ url, sector, about, country, image }: Business, data: PageData) {
  const [main] = data.places;
  return {
    "@context": "https://schema.org",
    "@type": types[sector],
    "@id": url,
    url,
    name: data.name,
    image,
    ...given("slogan", data.tagline),
    ...given("description", about),
    ...given("telephone", data.phone),
    ...given("email", data.email),
    ...(main?.address
      ? {
          address: {
            "@type": "PostalAddress",
            streetAddress: main.address,
            addressCountry: country,
          },
        }
      : {}),
    openingHoursSpecification: (main?.week ?? []).flatMap(({ from, to, windows }) =>
      windows.map(({ startMinute, endMinute }) => ({
        "@type": "OpeningHoursSpecification",
        dayOfWeek: dayNames.slice(from - 1, to),
        opens: timeOfDay(startMinute),
        closes: endMinute === 1440 ? "23:59" : timeOfDay(endMinute),
      })),
    ),
    makesOffer: data.services.map(({ name, description, priceMinor, href }) => ({
      "@type": "Offer",
      itemOffered: { "@type": "Service", name, ...given("description", description) },
      url: new URL(href, url).href,
      ...(priceMinor === null
        ? {}
        : { price: decimal(priceMinor, data), priceCurrency: data.currency }),
    })),
  };
}

/** As text for a script element: nothing in it can end the element or begin a comment. */
export function jsonForScript(value: unknown): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => {
    return `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`;
  });
}

const types: Readonly<Record<Sector, string>> = {
  medical: "MedicalClinic",
  dental: "Dentist",
  barber: "HairSalon",
  beauty: "BeautySalon",
  generic: "LocalBusiness",
};

const dayNames: readonly string[] = [
  ...["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
];

function given(key: string, value: string | null) {
  return value ? { [key]: value } : {};
}

/** Whole units with a point, as programs read them. */
function decimal(minor: number, { currency }: PageData): string {
  const decimals = decimalsOf(currency);
  return (minor / 10 ** decimals).toFixed(decimals);
}
