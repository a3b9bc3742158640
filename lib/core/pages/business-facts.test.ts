import fc from "fast-check";
import { expect, test } from "vitest";
import { businessFacts, jsonForScript } from "./business-facts";
import type { PageData } from "./page-data";

const data: PageData = {
  ...{ name: "Clínica Sol", tagline: null, email: null, phone: "+18095550100", phoneText: "" },
  ...{ currency: "DOP", locale: "es-DO", today: "2026-03-02", bookHref: "/sol/book" },
  services: [
    {
      ...{ id: "a", name: "Consulta", description: null, specialty: null, durationMinutes: 30 },
      ...{ priceMinor: 150_050, href: "/sol/book?service=a" },
    },
    {
      ...{ id: "b", name: "Control", description: "Breve", specialty: null, durationMinutes: 15 },
      ...{ priceMinor: null, href: "/sol/book?service=b" },
    },
  ],
  professionals: [],
  places: [
    {
      ...{ id: null, name: null, address: "Calle 1", phone: null, phoneText: null },
      week: [
        { from: 1, to: 5, windows: [{ startMinute: 540, endMinute: 1080 }] },
        { from: 6, to: 7, windows: [] },
      ],
    },
  ],
  ...{ holidays: [], pictures: {} },
};
const business = {
  ...({ url: "https://citas.example/sol", sector: "dental", about: null, country: "DO" } as const),
  image: "https://citas.example/sol/og.png",
};

test("a business is told with its hours, its address and what it offers at which price", () => {
  expect(businessFacts(business, data)).toEqual({
    "@context": "https://schema.org",
    "@type": "Dentist",
    "@id": "https://citas.example/sol",
    url: "https://citas.example/sol",
    name: "Clínica Sol",
    image: "https://citas.example/sol/og.png",
    telephone: "+18095550100",
    address: { "@type": "PostalAddress", streetAddress: "Calle 1", addressCountry: "DO" },
    openingHoursSpecification: [
      {
        "@type": "OpeningHoursSpecification",
        dayOfWeek: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"],
        ...{ opens: "09:00", closes: "18:00" },
      },
    ],
    makesOffer: [
      {
        "@type": "Offer",
        itemOffered: { "@type": "Service", name: "Consulta" },
        url: "https://citas.example/sol/book?service=a",
        ...{ price: "1500.50", priceCurrency: "DOP" },
      },
      {
        "@type": "Offer",
        itemOffered: { "@type": "Service", name: "Control", description: "Breve" },
        url: "https://citas.example/sol/book?service=b",
      },
    ],
  });
});

test("whatever an owner writes stays inside its script element, and comes back as it was", () => {
  const nasty = fc.constantFrom("</script>", "<!--", "<script>", "]]>", "\u2028", "&lt;", "'\"");
  fc.assert(
    fc.property(fc.array(fc.oneof(nasty, fc.string())), (texts) => {
      const json = jsonForScript({ texts });
      expect(json).not.toMatch(/[<>&\u2028\u2029]/);
      expect(JSON.parse(json)).toEqual({ texts });
    }),
  );
});
