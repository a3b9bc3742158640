import { useTranslations } from "next-intl";
import type { Currency } from "@/lib/core/money/money";
import { totalPrice } from "@/lib/core/money/total-price";
import { professionalName } from "@/lib/core/professional-name";
import { formatTime } from "@/lib/format/date-time";
import { formatMoney } from "@/lib/format/money";
import { FactList } from "./fact-list";
import { type Place, placeFact } from "./place-fact";
import { whenFact } from "./when-fact";

type Part = {
  readonly code: string;
  readonly start: string;
  readonly end: string;
  readonly service: { readonly name: string };
  readonly professional: { readonly name: string; readonly title: string | null };
  readonly place: Place;
  readonly priceMinor: number | null;
  readonly currency: Currency;
};

type Props = {
  /** By start; at least one. */
  readonly parts: readonly [Part, ...Part[]];
  /** Who comes, where it is not whoever looks. */
  readonly forWhom?: string | null;
  readonly locale: string;
};

/** What a client needs to know of several services in one visit, each with its time. */
export function VisitFacts({ parts, forWhom = null, locale }: Props) {
  const [t, tv] = [useTranslations("portal"), useTranslations("visits")];
  const labels = { when: t("when"), yourTime: useTranslations("booking")("yourTime") };
  const [first] = parts;
  const { timeZone } = first.place;
  const startMs = Date.parse(first.start);
  const endMs = Math.max(...parts.map(({ end }) => Date.parse(end)));
  const money = (minor: number) => formatMoney({ minor, currency: first.currency }, locale);
  const total = totalPrice(parts);
  return (
    <FactList
      facts={[
        forWhom === null ? null : { icon: "user", label: t("forWhom"), value: forWhom },
        whenFact({ startMs, endMs, timeZone }, locale, labels),
        ...parts.map((part) => ({
          icon: "spark" as const,
          label: formatTime(Date.parse(part.start), locale, timeZone),
          value: part.service.name,
          note: [
            tv("withProfessional", { professional: professionalName(part.professional) }),
            ...(part.priceMinor === null ? [] : [money(part.priceMinor)]),
          ].join(" · "),
        })),
        placeFact(first.place, t("where")),
        total === null ? null : { icon: "info", label: tv("total"), value: money(total) },
        { icon: "list", label: t("code"), value: first.code, note: t("codeHint") },
      ]}
    />
  );
}
