import { cookies } from "next/headers";

export const themeCookie = "citaria-theme";

const themes = ["system", "light", "dark"] as const;

export type Theme = (typeof themes)[number];

export function isTheme(value: unknown): value is Theme {
  return themes.some((theme) => theme === value);
}

/** What the visitor chose on this device; `system` until they choose. */
export async function chosenTheme(): Promise<Theme> {
  const chosen = (await cookies()).get(themeCookie)?.value;
  return isTheme(chosen) ? chosen : "system";
}

/** The `data-theme` attribute; none lets the device decide. */
export function themeAttribute(theme: Theme): "citaria-light" | "citaria-dark" | undefined {
  return theme === "system" ? undefined : `citaria-${theme}`;
}
