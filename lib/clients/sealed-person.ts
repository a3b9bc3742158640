import "server-only";
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import { z } from "zod";
import { env } from "@/lib/env";

const remembered = z.object({
  name: z.string().max(120),
  email: z.string().max(254).optional(),
  phone: z.string().max(32).optional(),
});

/** Who booked on a device that may remember them. */
export type RememberedPerson = z.output<typeof remembered>;

const [nonceBytes, tagBytes] = [12, 16];

/** For a cookie: AES-256-GCM, so that neither the device's other users nor another tenant's page can read it. */
export function sealPerson(tenantId: string, person: RememberedPerson): string {
  const nonce = randomBytes(nonceBytes);
  const cipher = createCipheriv("aes-256-gcm", key(), nonce).setAAD(Buffer.from(tenantId));
  const text = JSON.stringify(remembered.parse(person));
  const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64url");
}

/** Undefined for what this tenant did not seal, or with another secret. */
export function openPerson(tenantId: string, sealed: string): RememberedPerson | undefined {
  const bytes = Buffer.from(sealed, "base64url");
  if (bytes.length <= nonceBytes + tagBytes) return undefined;
  const nonce = bytes.subarray(0, nonceBytes);
  const decipher = createDecipheriv("aes-256-gcm", key(), nonce, { authTagLength: tagBytes })
    .setAAD(Buffer.from(tenantId))
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const rest = bytes.subarray(nonceBytes + tagBytes);
    const text = Buffer.concat([decipher.update(rest), decipher.final()]).toString("utf8");
    return remembered.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

function key(): Buffer {
  return Buffer.from(hkdfSync("sha256", env().LINK_SECRET, "", "remembered person", 32));
}
