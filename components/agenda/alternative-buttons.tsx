"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { Alternative } from "./alternatives";
import { usePlaceName } from "./place-names";
import { shortMoment } from "./short-moment";

type Props = {
  readonly alternatives: readonly Alternative[];
  /** Professionals' names by id. */
  readonly names: ReadonlyMap<string, string>;
  readonly locale: string;
  readonly timeZone: string;
  readonly isDisabled?: boolean;
  readonly onChoose: (alternative: Alternative) => void;
};

/** The free times that come with a refusal, one touch each. */
export function AlternativeButtons(props: Props) {
  const t = useTranslations("agenda");
  const nameOfPlace = usePlaceName();
  if (props.alternatives.length === 0) return null;
  return (
    <section>
      <h3 className="mb-2 font-semibold">{t("freeNearby")}</h3>
      <ul className="flex flex-col gap-2">
        {props.alternatives.map((alternative) => (
          <li key={`${alternative.start} ${alternative.professionalId} ${alternative.siteId}`}>
            <Button
              block
              disabled={props.isDisabled}
              className="h-auto min-h-11 justify-start py-2 text-start"
              onClick={() => props.onChoose(alternative)}
            >
              <span>
                <span className="block first-letter:uppercase">
                  {shortMoment(alternative.start, props.locale, props.timeZone)}
                </span>
                <span className="font-normal text-muted">
                  {[props.names.get(alternative.professionalId), nameOfPlace(alternative.siteId)]
                    .filter(Boolean)
                    .join(" · ")}
                </span>
              </span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
