import type { PageHrefs } from "@/lib/pages/read-page-data";
import { bookingHref } from "./book/query";

/** Where the sections of a tenant's page lead to. */
export function pageHrefs(slug: string): PageHrefs {
  return {
    book: bookingHref(slug, {}),
    service: (service) => bookingHref(slug, { service }),
    professional: (professional) => bookingHref(slug, { professional }),
  };
}
