import { randomUUID } from "node:crypto";
import { cookies, headers } from "next/headers";
import { servedOverHttps } from "@/lib/auth/session-cookie";
import { clientAddress } from "@/lib/http/client-address";
import type { Sender } from "@/lib/human/as-human";

const cookieName = "citaria-device";
const oneDaySeconds = 24 * 3600;

/** Where a form comes from; a device is given a name for a day with the first one it sends. */
export async function sender(): Promise<Sender> {
  const jar = await cookies();
  const device = jar.get(cookieName)?.value;
  if (!device) {
    const secure = servedOverHttps();
    const options = { path: "/", httpOnly: true, sameSite: "lax", secure } as const;
    jar.set(cookieName, randomUUID(), { ...options, maxAge: oneDaySeconds });
  }
  return { address: clientAddress(await headers()), device: device?.slice(0, 64) };
}
