"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import type { StandingDetail } from "@/lib/availability/standing-detail";
import { type Place, StandingList } from "../standing-list";

type Props = {
  readonly detail: StandingDetail;
  readonly place: Place;
  readonly isPending: boolean;
  readonly namesWho?: boolean;
  /** Left out: the form around it is sent again. */
  readonly onConfirm?: () => void;
  readonly onClose: () => void;
};

/** Names the appointments that new hours would leave outside; who saves on leaves them as they are. */
export function StandingQuestion({ detail, place, isPending, namesWho, ...on }: Props) {
  const t = useTranslations("week");
  const { standingAppointments: count } = detail;
  return (
    <Alert tone="warning" role="alert" title={t("standingTitle", { count })}>
      <p>{t("standingHint")}</p>
      <StandingList detail={detail} place={place} namesWho={namesWho} />
      <input type="hidden" name="confirmedStanding" value={count} />
      <div className="flex flex-wrap gap-2">
        <Button
          variant="primary"
          type="submit"
          disabled={isPending}
          onClick={(event) => {
            if (!on.onConfirm) return;
            event.preventDefault();
            on.onConfirm();
          }}
        >
          {t("saveAnyway", { count })}
        </Button>
        <Button variant="quiet" className="noscript:hidden" onClick={on.onClose}>
          {t("keepEditing")}
        </Button>
      </div>
    </Alert>
  );
}
