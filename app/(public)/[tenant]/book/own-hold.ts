import { cookies } from "next/headers";
import { ownHoldCookie } from "@/lib/core/own-hold-cookie";
import { isUuid } from "@/lib/core/uuid";

/** The time that this browser keeps: its own pages offer it still. It proves nothing, and only frees the way. */
export async function ownHold(): Promise<string | undefined> {
  const id = (await cookies()).get(ownHoldCookie)?.value;
  return isUuid(id) ? id : undefined;
}
