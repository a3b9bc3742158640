/** In minor units of the currency that all of them have; null where one of them has no price. */
export function totalPrice(
  parts: readonly { readonly priceMinor: number | null }[],
): number | null {
  return parts.reduce<number | null>(
    (sum, { priceMinor }) => (sum === null || priceMinor === null ? null : sum + priceMinor),
    0,
  );
}
