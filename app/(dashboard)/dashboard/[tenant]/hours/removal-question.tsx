"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { useUiTexts } from "@/components/ui/ui-texts";
import { type Place, StandingList } from "./standing-list";
import type { AskedRemoval, Opening } from "./use-opening-removal";

type Props = {
  readonly asked: AskedRemoval | null;
  readonly textOf: (opening: Opening) => string;
  readonly place: Place;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Names what would be removed, and how many appointments were booked in it, before it is. */
export function RemovalQuestion({ asked, textOf, place, isPending, onConfirm, onClose }: Props) {
  const t = useTranslations("openings");
  const texts = useUiTexts();
  return (
    <Modal isOpen={asked !== null} onClose={onClose} title={t("removeQuestion")}>
      {asked ? (
        <>
          <p className="mb-4">{textOf(asked.opening)}</p>
          <Alert tone="warning" role="alert" className="mb-4">
            {t("standingInside", { count: asked.standing.standingAppointments })}
            <StandingList detail={asked.standing} place={place} />
          </Alert>
        </>
      ) : null}
      <Button variant="danger" block disabled={isPending} onClick={onConfirm}>
        {t("removeIt")}
      </Button>
      <Button variant="quiet" block className="mt-2" onClick={onClose}>
        {texts.keepAsIs}
      </Button>
    </Modal>
  );
}
