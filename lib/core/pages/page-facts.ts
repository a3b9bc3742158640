import type { PageData } from "./page-data";
import type { PageFacts } from "./shown";

/** What decides which sections have something to show. */
export function factsOf(data: PageData): PageFacts {
  return {
    services: data.services.length,
    professionals: data.professionals.length,
    hours: data.places.some(({ week }) => week.length > 0) || data.holidays.length > 0,
    address: data.places.some(({ address }) => address !== null),
    reach: data.phone !== null || data.email !== null,
    today: data.today,
  };
}
