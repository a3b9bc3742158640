/** How a tenant looks in a mail: every value ready to stand in a style, contrast already seen to. */
export type MailBrand = {
  readonly name: string;
  /** Absolute address, or null where the name stands alone. */
  readonly logoUrl: string | null;
  /** `#rrggbb` */
  readonly primary: string;
  /** Black or white, legible on the primary colour. */
  readonly primaryContent: string;
  /** The primary colour as legible text on a white card. */
  readonly textOnLight: string;
  /** The same on a dark card. */
  readonly textOnDark: string;
  readonly fontStack: string;
  readonly fieldRadiusPx: number;
  readonly boxRadiusPx: number;
};

export type MailTone = "good" | "waiting" | "changed" | "ended" | "soon";

export type MailTicket = {
  /** "nov" */
  readonly month: string;
  /** "23" */
  readonly day: string;
  /** "lunes, 23 de noviembre de 2026" */
  readonly date: string;
  /** "10:00 – 10:30 a. m." */
  readonly time: string;
  /** "Hora local de Clínica La Vega" */
  readonly zone: string;
  /** "En tu hora: 3:00 p. m. (hora de España)", where the reader's clock is another. */
  readonly own?: string;
  /** What is no longer true, struck through: the time before a move. */
  readonly previous?: string;
  readonly isCancelled: boolean;
};

/** Each line of a value stands by itself. */
export type MailFact = { readonly label: string; readonly value: string };

export type MailLink = { readonly label: string; readonly href: string };

export type MailContact = {
  readonly address?: string;
  readonly phone?: MailLink;
  readonly email?: MailLink;
};

/** Plain data: every text is translated and every date written for the person who reads it. */
export type AppointmentMailProps = {
  readonly lang: string;
  readonly brand: MailBrand;
  readonly subject: string;
  /** What a mailbox shows beside the subject. */
  readonly preview: string;
  readonly tone: MailTone;
  /** "Confirmada" */
  readonly label: string;
  readonly heading: string;
  readonly paragraphs: readonly string[];
  /** Left out where the mail is about no time. */
  readonly ticket?: MailTicket;
  readonly facts: readonly MailFact[];
  /** To be copied by hand, large. */
  readonly code?: string;
  readonly button?: MailLink;
  /** Less likely ones, beside each other below it. */
  readonly links?: readonly MailLink[];
  readonly notes: readonly string[];
  readonly contact: MailContact;
  readonly footer: readonly string[];
  /** Where whoever reads it says that they do without mails like this one. */
  readonly choose?: MailLink;
};
