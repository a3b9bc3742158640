import "server-only";
import { createHmac } from "node:crypto";
import { Resolver } from "node:dns/promises";
import { fail, ok, type Result } from "@/lib/core/result";
import { env } from "@/lib/env";

/** The DNS record by which somebody shows that a domain is theirs, before any of it leads here. */
export type DomainRecord = { readonly name: string; readonly value: string };

const prefix = "citaria-domain=";

export function recordFor(tenantId: string, host: string): DomainRecord {
  return { name: `_citaria.${host}`, value: `${prefix}${proofOf(tenantId, host)}` };
}

/** What stands in that record for a host, whoever wrote it there; `dns_unavailable` where nobody could be asked. */
export async function readRecords(
  host: string,
): Promise<Result<readonly string[], "dns_unavailable">> {
  const { DNS_SERVERS } = env();
  const resolver = new Resolver({ timeout: 2_000, tries: 2 });
  if (DNS_SERVERS) resolver.setServers(DNS_SERVERS.split(",").map((server) => server.trim()));
  try {
    const texts = await resolver.resolveTxt(`_citaria.${host}`);
    return ok(texts.map((chunks) => chunks.join("").trim()));
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    return ["ENOTFOUND", "ENODATA"].includes(code) ? ok([]) : fail("dns_unavailable");
  }
}

/** Nothing is stored of it, and no other tenant can work it out. */
function proofOf(tenantId: string, host: string): string {
  const mac = createHmac("sha256", env().LINK_SECRET).update(`domain:${tenantId}:${host}`);
  return mac.digest("hex").slice(0, 32);
}
