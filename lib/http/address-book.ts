/** What is known of names that are more than a tenant's own slug. Kept up to date by lib/addresses/keep-book. */
export type AddressBook = {
  /** Former slugs and own domains, and the slug that each leads to now. */
  readonly slugOf: ReadonlyMap<string, string>;
  /** By slug: the origins that may show the tenant's public pages in a frame. */
  readonly framesOf: ReadonlyMap<string, readonly string[]>;
};

type Shelf = {
  book: AddressBook;
  /** Asks whether there is more to know, not much more often than once a second. */
  lookAgain: () => Promise<void>;
};

const key = Symbol.for("citaria.addresses");
// The middleware is a bundle of its own in the same process.
const shared = globalThis as unknown as Record<symbol, Shelf | undefined>;

export function addressBook(): AddressBook {
  return shelf().book;
}

/** For a name that is not known here: another process may have heard of it just now. */
export async function addressBookAnew(): Promise<AddressBook> {
  await shelf().lookAgain();
  return shelf().book;
}

export function shelf(): Shelf {
  shared[key] ??= {
    book: { slugOf: new Map(), framesOf: new Map() },
    lookAgain: async () => {},
  };
  return shared[key];
}
