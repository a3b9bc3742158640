import { expect, test } from "vitest";
import { defaultBrand } from "../brand/brand";
import { firstSteps, stepsLeft } from "./first-steps";
import type { PageData } from "./page-data";

const place = { id: null, name: null, address: null, phone: null, phoneText: null, week: [] };
const empty: PageData = {
  ...{ name: "Nueva", tagline: null, email: null, phone: null, phoneText: null },
  ...{ currency: "DOP", locale: "es-DO", today: "2026-03-02", bookHref: null },
  ...{ services: [], professionals: [], places: [place], holidays: [], pictures: {} },
};

test("a practice that was just opened has everything to do", () => {
  expect(stepsLeft({ data: empty, brand: defaultBrand, isPublished: false })).toEqual(firstSteps);
});

test("what is done is asked for no more", () => {
  const week = [{ from: 1, to: 1, windows: [{ startMinute: 540, endMinute: 600 }] }] as const;
  const data: PageData = {
    ...{ ...empty, email: "hola@nueva.example" },
    places: [{ ...place, address: "Calle 1", week }],
  };
  const brand = { ...defaultBrand, logoUrl: "/images/x.png" };
  expect(stepsLeft({ data, brand, isPublished: true })).toEqual(["services"]);
});

test("a phone without an address is not yet a way to find the place", () => {
  const data = { ...empty, phone: "+18095550100" };
  const left = stepsLeft({ data, brand: defaultBrand, isPublished: false });
  expect(left).toContain("contact");
});
