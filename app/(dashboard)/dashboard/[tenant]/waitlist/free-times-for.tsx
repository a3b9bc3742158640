import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import type { FreeFor } from "@/lib/waitlist/load-free-for";
import { ChooseButtons } from "./choose-buttons";
import { slotText } from "./slot-text";

type Props = {
  readonly slug: string;
  readonly free: FreeFor;
  readonly locale: string;
  readonly closeHref: string;
};

/** The first free times that would do for somebody who waits, to offer or to book. */
export async function FreeTimesFor({ slug, free, locale, closeHref }: Props) {
  const t = await getTranslations("waitlist");
  return (
    <Card
      title={t("freeFor", { name: free.clientName })}
      description={free.what}
      actions={
        <ButtonLink href={closeHref} size="sm" variant="quiet" icon="close">
          {t("close")}
        </ButtonLink>
      }
    >
      {free.slots.length === 0 ? <p className="text-muted">{t("nothingFree")}</p> : null}
      <ul className="divide-y divide-base-300">
        {free.slots.map((slot) => {
          const when = slotText(slot, locale, slot.timeZone);
          const { professionalId, start } = slot;
          return (
            <li
              key={`${start} ${professionalId}`}
              className="flex flex-wrap items-center justify-between gap-2 py-3"
            >
              <p className="min-w-0 grow basis-52">
                {when}
                <span className="block text-sm text-muted">{slot.professional}</span>
              </p>
              <ChooseButtons
                slug={slug}
                input={{ entryId: free.entryId, professionalId, start }}
                clientName={free.clientName}
                about={when}
                isReachable={free.isReachable}
              />
            </li>
          );
        })}
      </ul>
    </Card>
  );
}
