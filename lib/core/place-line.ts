type Place = {
  /** Null is the tenant's main place, which goes by its address alone. */
  readonly id: string | null;
  readonly name: string;
  readonly address: string | null;
};

/** Where to go, in one line: "Sede Norte, Calle 85 # 12-30"; null for a main place without an address. */
export function placeLine({ id, name, address }: Place): string | null {
  if (id === null) return address;
  return address ? `${name}, ${address}` : name;
}
