import "server-only";
import { typeOfFile } from "@/lib/core/images/image-url";
import { isUuid } from "@/lib/core/uuid";
import { storage } from "@/lib/storage/storage";

/**
 * One file of a tenant's picture, for ever; 404 for whatever is none, and 503 while the store does not answer. To HEAD
 * nothing is fetched.
 */
export async function servePicture(
  method: string,
  tenantId: string,
  name: string,
): Promise<Response> {
  const type = isUuid(tenantId) ? typeOfFile(name) : undefined;
  if (!type) return new Response(null, { status: 404 });
  const key = `${tenantId.toLowerCase()}/${name}`;
  const found = await (await storage())[method === "HEAD" ? "head" : "get"](key);
  if (!found.ok) return new Response(null, missing[found.code]);
  const body = "stream" in found.value ? found.value.stream : null;
  return new Response(body as ReadableStream | null, {
    headers: {
      "Content-Type": type,
      "Content-Length": String(found.value.sizeBytes),
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Security-Policy": "default-src 'none'",
      // Mail programs on the web show a tenant's logo from here.
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
    },
  });
}

const away = { status: 503, headers: { "Retry-After": "30", "Cache-Control": "no-store" } };
const missing = {
  not_found: { status: 404 },
  storage_unavailable: away,
  storage_misconfigured: away,
};
