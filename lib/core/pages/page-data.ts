import type { PictureFiles } from "../images/image-url";
import type { Currency } from "../money/money";
import type { LocalDate } from "../time/civil";
import type { OpenDays } from "./opening-hours";

export type PageService = {
  readonly id: string;
  readonly name: string;
  readonly description: string | null;
  readonly specialty: string | null;
  readonly durationMinutes: number;
  /** By professional who gives it; left out: all take the same. */
  readonly minutesOf?: Readonly<Record<string, number>>;
  readonly priceMinor: number | null;
  readonly href: string;
};

export type PageProfessional = {
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly specialty: string | null;
  readonly licenceNumber: string | null;
  readonly biography: string | null;
  readonly photoUrl: string | null;
  /** Null where nothing can be booked. */
  readonly href: string | null;
};

export type PagePlace = {
  /** Null is the main place. */
  readonly id: string | null;
  /** Null where there is no other to tell it from. */
  readonly name: string | null;
  readonly address: string | null;
  readonly phone: string | null;
  readonly phoneText: string | null;
  /** The usual week; empty where none is known. */
  readonly week: readonly OpenDays[];
};

/** All that the sections of a public page show besides their own words; plain, so that a browser can preview it. */
export type PageData = {
  readonly name: string;
  readonly tagline: string | null;
  readonly email: string | null;
  /** E.164 */
  readonly phone: string | null;
  readonly phoneText: string | null;
  readonly currency: Currency;
  /** Language and country that dates and prices are written for. */
  readonly locale: string;
  readonly today: LocalDate;
  /** Null where nothing can be booked. */
  readonly bookHref: string | null;
  readonly services: readonly PageService[];
  readonly professionals: readonly PageProfessional[];
  /** The main one first. */
  readonly places: readonly PagePlace[];
  /** The next days on which nobody attends. */
  readonly holidays: readonly { readonly date: LocalDate; readonly name: string }[];
  /** By the picture's id. */
  readonly pictures: Readonly<Record<string, PictureFiles>>;
};
