import { useTranslations } from "next-intl";
import type { Currency } from "@/lib/core/money/money";
import { professionalName } from "@/lib/core/professional-name";
import { formatMoney } from "@/lib/format/money";
import { FactList } from "./fact-list";
import { type Place, placeFact } from "./place-fact";
import { whenFact } from "./when-fact";

type Props = {
  readonly appointment: {
    readonly code: string;
    readonly start: string;
    readonly end: string;
    readonly priceMinor: number | null;
    readonly currency: Currency;
    readonly reason: string | null;
    readonly professional: {
      readonly name: string;
      readonly title: string | null;
      readonly specialty?: string | null;
    };
    readonly place: Place;
  };
  /** Who comes, where it is not whoever looks. */
  readonly forWhom?: string | null;
  readonly locale: string;
};

/** What a client needs to know of an appointment. */
export function AppointmentFacts({ appointment, forWhom = null, locale }: Props) {
  const [t, tb] = [useTranslations("portal"), useTranslations("booking")];
  const labels = { when: t("when"), yourTime: tb("yourTime") };
  const { start, end, priceMinor, currency, professional, place, reason } = appointment;
  const { timeZone } = place;
  const [startMs, endMs] = [Date.parse(start), Date.parse(end)];
  return (
    <FactList
      facts={[
        forWhom === null ? null : { icon: "user", label: t("forWhom"), value: forWhom },
        whenFact({ startMs, endMs, timeZone }, locale, labels),
        {
          icon: "user",
          label: t("professional"),
          value: professionalName(professional),
          note: professional.specialty,
        },
        placeFact(place, t("where")),
        priceMinor === null
          ? null
          : {
              icon: "info",
              label: t("price"),
              value: formatMoney({ minor: priceMinor, currency }, locale),
            },
        reason ? { icon: "note", label: t("reason"), value: reason } : null,
        { icon: "list", label: t("code"), value: appointment.code, note: t("codeHint") },
      ]}
    />
  );
}
