import type { Seat } from "./reads";

export const choicePath = "/dashboard";

/** Where a login's work begins: its one place, the platform's operation, else the page that lets it choose. */
export function homePath({ isOperator }: { isOperator: boolean }, seats: readonly Seat[]): string {
  const [only] = seats;
  if (!only && isOperator) return "/operator";
  if (only && seats.length === 1 && !isOperator) return `/dashboard/${only.slug}/agenda`;
  return choicePath;
}
