import type { MailTone } from "./appointment-mail-props";

/** The dark card is daisyUI's dark base, against which `textOnDark` was computed. */
export const light = {
  page: "#f3f4f6",
  card: "#ffffff",
  text: "#1f2937",
  soft: "#4b5563",
  line: "#e5e7eb",
  tint: "#f9fafb",
} as const;

export const dark = {
  page: "#11151a",
  card: "#1d232a",
  text: "#e8eaed",
  soft: "#b4bac3",
  line: "#39424d",
  tint: "#262d36",
} as const;

type Pair = { readonly background: string; readonly color: string };

export const tones: Record<MailTone, { readonly light: Pair; readonly dark: Pair }> = {
  good: {
    light: { background: "#dcfce7", color: "#14532d" },
    dark: { background: "#14402a", color: "#bbf7d0" },
  },
  waiting: {
    light: { background: "#fef3c7", color: "#713f12" },
    dark: { background: "#4a3410", color: "#fde68a" },
  },
  changed: {
    light: { background: "#dbeafe", color: "#1e3a8a" },
    dark: { background: "#1f2f57", color: "#bfdbfe" },
  },
  ended: {
    light: { background: "#fee2e2", color: "#7f1d1d" },
    dark: { background: "#4c1d1d", color: "#fecaca" },
  },
  soon: {
    light: { background: "#e0e7ff", color: "#312e81" },
    dark: { background: "#2b2d5b", color: "#c7d2fe" },
  },
};
