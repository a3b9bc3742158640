import type { PictureFiles } from "@/lib/core/images/image-url";

export type SentPicture = PictureFiles & { readonly id: string };

type Answer =
  | { readonly ok: true; readonly value: SentPicture }
  | { readonly ok: false; readonly code: string };

/** Sends a picture from this device; the refusal's code where it is not taken. */
export async function sendPicture(slug: string, file: File): Promise<Answer> {
  try {
    const response = await fetch(`/api/images/${slug}`, { method: "POST", body: file });
    const body: unknown = await response.json();
    if (response.status === 201) return { ok: true, value: body as SentPicture };
    const code = typeof body === "object" && body && "code" in body ? body.code : "unexpected";
    return { ok: false, code: String(code) };
  } catch {
    return { ok: false, code: "offline" };
  }
}
