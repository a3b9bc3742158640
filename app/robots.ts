import type { MetadataRoute } from "next";

/** What is personal is also marked noindex by its own header: lib/http/security-headers.ts. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", "/dashboard/", "/dev/", "/i/", "/operator/", "/*/my"],
    },
  };
}
