import type { MetadataRoute } from "next";
import { tenantOfHost } from "@/lib/auth/tenant-of-host";
import { env } from "@/lib/env";
import { tenantOrigin } from "@/lib/http/tenant-url";

/** The address is known when the server runs, not when it is built. */
export const dynamic = "force-dynamic";

/** What is personal is also marked noindex by its own header: lib/http/security-headers.ts. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  const tenant = await tenantOfHost();
  const personal = ["/i/", "/*/my", "/*/turno", "/*/sala", "/*/book/done"];
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: ["/api/", "/dashboard/", "/dev/", "/operator/", ...personal],
    },
    sitemap: `${tenant ? tenantOrigin(tenant) : env().APP_URL}/sitemap.xml`,
  };
}
