import { initialsOf } from "../initials";
import type { Brand } from "./brand";
import { brandStyle } from "./brand-style";

/** A practice's mark as an SVG picture: its initials on its colour, with room around them for masks of any shape. */
export function brandIcon(name: string, brand: Brand): string {
  const { "--color-primary": ground, "--color-primary-content": letters } = brandStyle(brand);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 512 512" width="512" height="512">',
    `<rect width="512" height="512" fill="${ground}"/>`,
    `<text x="256" y="256" dy="0.36em" text-anchor="middle" font-family="system-ui, sans-serif" font-size="200" font-weight="700" fill="${letters}">${escaped(initialsOf(name))}</text>`,
    "</svg>",
  ].join("");
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
