import "server-only";
import { typeOfFile } from "@/lib/core/images/image-url";
import { isUuid } from "@/lib/core/uuid";
import { images } from "./images";

/** One file of a tenant's picture, for ever; 404 for whatever is none. */
export async function servePicture(tenantId: string, name: string): Promise<Response> {
  const type = isUuid(tenantId) ? typeOfFile(name) : undefined;
  const bytes = type ? await images().get(`${tenantId.toLowerCase()}/${name}`) : undefined;
  if (!type || !bytes) return new Response(null, { status: 404 });
  return new Response(bytes, {
    headers: {
      "Content-Type": type,
      "Cache-Control": "public, max-age=31536000, immutable",
      "Content-Security-Policy": "default-src 'none'",
      // Mail programs on the web show a tenant's logo from here.
      "Cross-Origin-Resource-Policy": "cross-origin",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
