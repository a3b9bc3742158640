import { getTranslations } from "next-intl/server";
import { Card } from "@/components/ui/card";
import type { FreedView, OpenOfferView } from "@/lib/waitlist/refilling-view";
import { FreedTime } from "./freed-time";

type Props = {
  readonly slug: string;
  readonly tenant: {
    readonly name: string;
    readonly timeZone: string;
    /** Whether freed times are offered by themselves. */
    readonly waitlistRefills: boolean;
  };
  readonly freed: readonly FreedView[];
  readonly offers: readonly OpenOfferView[];
  readonly locale: string;
  readonly nowMs: number;
};

/** What became free: who was asked and what they said, and who comes next. */
export async function FreedTimes({ freed, offers, ...shared }: Props) {
  const t = await getTranslations("waitlist");
  return (
    <Card title={t("freed")} description={t("freedHint")}>
      <ul className="divide-y divide-base-300">
        {freed.map((each) => (
          <li key={each.id} className="py-5 first:pt-0 last:pb-0">
            <FreedTime
              {...shared}
              freed={each}
              offers={offers.filter(({ freedTimeId }) => freedTimeId === each.id)}
            />
          </li>
        ))}
      </ul>
    </Card>
  );
}
