/** Where an appointment takes place. */
export type Place = {
  /** Null is the main place, which goes by its address alone. */
  readonly id: string | null;
  readonly name: string;
  readonly address: string | null;
  readonly timeZone: string;
};

/** Where to go, for a list of facts; null where nothing is known of it. */
export function placeFact({ id, name, address }: Place, label: string) {
  const icon = "mapPin" as const;
  if (id !== null) return { icon, label, value: name, note: address };
  return address === null ? null : { icon, label, value: address };
}
