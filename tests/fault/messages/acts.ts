/** What is asked of the application, each in words that may be repeated: the second time finds it done. */
export type Act = {
  readonly kind: "book" | "move" | "cancel";
  readonly tenantId: string;
  readonly slug: string;
  readonly serviceId: string;
  readonly professionalId: string;
  /** The practice's wall clock. */
  readonly start: string;
  /** One intent's own, also in the client's e-mail. */
  readonly key: string;
  /** Of what is moved or cancelled. */
  readonly appointmentId: string;
  /** Whether it is booked over the API of the production build; a key is known to one of both only. */
  readonly isOverApi: boolean;
};

/** The appointment; null where a rule refused it, with why. */
export type Acted = { readonly appointmentId: string } | { readonly refusal: string };

/** One process of the application, that may die any time. */
export type Process = {
  can(act: Act): boolean;
  /** Rejects where the process dies or the database is away meanwhile: nobody knows then whether it was done. */
  act(act: Act): Promise<Acted>;
  /** SIGKILL; settles when it is gone. */
  kill(): Promise<void>;
};

/** What stands nowhere but in the database and in the text of mails. */
export const personal = [
  "Zoraida",
  "averias.example",
  "8095550187",
  "809 555 0187",
  "809-555-0187",
];

export function clientOf({ key }: Act) {
  return { name: "Zoraida Prueba", email: `${key}@averias.example`, phone: "+18095550187" };
}
