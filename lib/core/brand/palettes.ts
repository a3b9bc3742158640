/** Pairs of colours that go together, to begin with. */
export const palettes = {
  teal: { primaryColor: "#0f766e", accentColor: "#38bdf8" },
  blue: { primaryColor: "#1d4ed8", accentColor: "#f59e0b" },
  violet: { primaryColor: "#6d28d9", accentColor: "#f472b6" },
  rose: { primaryColor: "#be185d", accentColor: "#c084fc" },
  amber: { primaryColor: "#b45309", accentColor: "#dc2626" },
  green: { primaryColor: "#15803d", accentColor: "#eab308" },
  slate: { primaryColor: "#334155", accentColor: "#f97316" },
} as const;

export type PaletteName = keyof typeof palettes;
