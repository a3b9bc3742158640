import { type Brand, defaultBrand } from "../brand/brand";
import type { PageData } from "./page-data";

/** What makes a new practice ready for its first clients, in the order in which it is best done. */
export const firstSteps = ["services", "hours", "contact", "brand", "page"] as const;

export type FirstStep = (typeof firstSteps)[number];

type Practice = {
  readonly data: PageData;
  readonly brand: Brand;
  /** Whether a page was ever published. */
  readonly isPublished: boolean;
};

/** The steps that are still to be done. */
export function stepsLeft(practice: Practice): FirstStep[] {
  return firstSteps.filter((step) => !isDone(step, practice));
}

function isDone(step: FirstStep, { data, brand, isPublished }: Practice): boolean {
  switch (step) {
    case "services":
      return data.services.length > 0;
    case "hours":
      return data.places.some(({ week }) => week.length > 0);
    case "contact":
      return (
        (data.phone !== null || data.email !== null) &&
        data.places.some(({ address }) => address !== null)
      );
    case "brand":
      return brand.logoUrl !== null || brand.primaryColor !== defaultBrand.primaryColor;
    case "page":
      return isPublished;
  }
}
