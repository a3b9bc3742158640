import "server-only";
import type { TenantScope } from "@/db/scope";
import { typeOfFile } from "@/lib/core/images/image-url";
import { storage } from "@/lib/storage/storage";

/** A tenant's uploaded logo as a `data:` address; undefined where it has none that can be read now. */
export async function readLogo({ tenant }: TenantScope): Promise<string | undefined> {
  const own = `/images/${tenant.id}/`;
  const { logoUrl } = tenant.brand;
  const name = logoUrl?.startsWith(own) ? logoUrl.slice(own.length) : "";
  if (typeOfFile(name) !== "image/png") return undefined;
  const found = await (await storage()).get(`${tenant.id}/${name}`);
  if (!found.ok) return undefined;
  const bytes = await new Response(found.value.stream).arrayBuffer();
  return `data:image/png;base64,${Buffer.from(bytes).toString("base64")}`;
}
