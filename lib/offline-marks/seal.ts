/** AES-GCM of a JSON value, as base64url. On a device and on the server alike. */
export type Sealed = { readonly nonce: string; readonly box: string };

/** Opens what was sealed with the same secret (32 bytes, base64url) for the same purpose. Its bits cannot be read out. */
export async function sealingKey(secret: string, purpose: string): Promise<CryptoKey> {
  const { subtle } = crypto;
  const material = await subtle.importKey("raw", bytesOf(secret), "HKDF", false, ["deriveKey"]);
  const info = new TextEncoder().encode(`citaria ${purpose}`);
  return subtle.deriveKey(
    { name: "HKDF", hash: "SHA-256", salt: new Uint8Array(32), info },
    material,
    { name: "AES-GCM", length: 256 },
    false,
    ["encrypt", "decrypt"],
  );
}

/** `about` is not hidden, but opens only with it: whose it is, where it belongs. */
export async function seal(key: CryptoKey, about: string, value: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const text = new TextEncoder().encode(JSON.stringify(value));
  const box = await crypto.subtle.encrypt(gcm(iv, about), key, text);
  return { nonce: textOf(iv), box: textOf(new Uint8Array(box)) };
}

/** Undefined where it was sealed by another key, about something else, or changed since. */
export async function unseal(
  key: CryptoKey,
  about: string,
  { nonce, box }: Sealed,
): Promise<unknown> {
  try {
    const text = await crypto.subtle.decrypt(gcm(bytesOf(nonce), about), key, bytesOf(box));
    return JSON.parse(new TextDecoder().decode(text));
  } catch {
    return undefined;
  }
}

function gcm(iv: Uint8Array<ArrayBuffer>, about: string): AesGcmParams {
  return { name: "AES-GCM", iv, additionalData: new TextEncoder().encode(about) };
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const base64 = base64url.replaceAll("-", "+").replaceAll("_", "/");
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

function textOf(bytes: Uint8Array): string {
  let letters = "";
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}
