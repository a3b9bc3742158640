import { numberFormatter } from "./formatters";

/** "240 kB", "1,3 MB" */
export function formatFileSize(bytes: number, locale: string): string {
  const isSmall = bytes < 1_000_000;
  return numberFormatter(locale, {
    ...{ style: "unit", unit: isSmall ? "kilobyte" : "megabyte" },
    maximumFractionDigits: isSmall ? 0 : 1,
  }).format(isSmall ? Math.max(1, bytes / 1_000) : bytes / 1_000_000);
}
