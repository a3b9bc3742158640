"use client";

import { useTranslations } from "next-intl";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { useUiTexts } from "@/components/ui/ui-texts";
import type { AskedRemoval, Opening } from "./use-opening-removal";

type Props = {
  readonly asked: AskedRemoval | null;
  readonly textOf: (opening: Opening) => string;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
};

/** Names what would be removed, and how many appointments stand inside, before it is. */
export function RemovalQuestion({ asked, textOf, isPending, onConfirm, onClose }: Props) {
  const t = useTranslations("hours");
  const texts = useUiTexts();
  const openings = asked?.openings ?? [];
  const title = t("removeQuestion", { count: openings.length });
  return (
    <Modal isOpen={asked !== null} onClose={onClose} title={title}>
      <ul className="mb-4 list-disc ps-5">
        {openings.map((opening) => (
          <li key={opening.id}>{textOf(opening)}</li>
        ))}
      </ul>
      {asked?.standing ? (
        <Alert tone="warning" role="alert" className="mb-4">
          {t("standingInside", { count: asked.standing })}
        </Alert>
      ) : null}
      <Button variant="danger" block disabled={isPending} onClick={onConfirm}>
        {t("removeThem", { count: openings.length })}
      </Button>
      <Button variant="quiet" block className="mt-2" onClick={onClose}>
        {texts.keepAsIs}
      </Button>
    </Modal>
  );
}
