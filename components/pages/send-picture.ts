import type { PictureFiles } from "@/lib/core/images/image-url";
import { maxUploadBytes } from "@/lib/core/images/limits";
import { sniffImage } from "@/lib/core/images/sniff";

export type SentPicture = PictureFiles & { readonly id: string };

type Answer =
  | { readonly ok: true; readonly value: SentPicture }
  | { readonly ok: false; readonly code: string };

/** Sends a picture from this device, unless it is plain that it would not be taken; the code of why not. */
export async function sendPicture(slug: string, file: File): Promise<Answer> {
  if (file.size > maxUploadBytes) return { ok: false, code: "image_too_large" };
  try {
    const beginning = new Uint8Array(await file.slice(0, 16).arrayBuffer());
    if (!sniffImage(beginning)) return { ok: false, code: "image_unsupported" };
    const response = await fetch(`/api/images/${slug}`, { method: "POST", body: file });
    const body: unknown = await response.json();
    if (response.status === 201) return { ok: true, value: body as SentPicture };
    const code = typeof body === "object" && body && "code" in body ? body.code : "unexpected";
    return { ok: false, code: String(code) };
  } catch {
    return { ok: false, code: "offline" };
  }
}
