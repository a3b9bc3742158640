import { expect, test } from "vitest";
import { catalogueWithin } from "./catalogue-within";
import type { Catalogue } from "./load-catalogue";

const catalogue = {
  professionals: [{ id: "ana" }, { id: "luis" }],
  services: [
    { id: "cleaning", professionalIds: ["ana", "luis"] },
    { id: "surgery", professionalIds: ["luis"] },
  ],
  sites: [],
  specialties: [],
} as unknown as Catalogue;

test("whoever reaches everybody has the whole catalogue", () => {
  expect(catalogueWithin(catalogue, "all")).toBe(catalogue);
});

test("of the others nothing is left, nor of what they alone give", () => {
  const { professionals, services } = catalogueWithin(catalogue, ["ana"]);
  expect(professionals.map(({ id }) => id)).toEqual(["ana"]);
  expect(services.map(({ id, professionalIds }) => [id, professionalIds])).toEqual([
    ["cleaning", ["ana"]],
  ]);
});

test("whoever reaches nobody has an empty one", () => {
  expect(catalogueWithin(catalogue, [])).toMatchObject({ professionals: [], services: [] });
});
