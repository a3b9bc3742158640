import type { MetadataRoute } from "next";
import { env } from "@/lib/env";

/** The address is known when the server runs, not when it is built. */
export const dynamic = "force-dynamic";

/** What is personal is also marked noindex by its own header: lib/http/security-headers.ts. */
export default function robots(): MetadataRoute.Robots {
  const personal = ["/i/", "/*/my", "/*/turno", "/*/sala", "/*/book/done"];
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", "/dashboard/", "/dev/", "/operator/", ...personal],
    },
    sitemap: `${env().APP_URL}/sitemap.xml`,
  };
}
