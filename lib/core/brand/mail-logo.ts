/** A logo as mail programs show it: few draw SVG, so that beside each drawing of ours stands its picture. */
export function mailLogoUrl(logoUrl: string | null): string | null {
  return logoUrl?.replace(/^(\/brands\/[\w-]+)\.svg$/, "$1.png") ?? null;
}
