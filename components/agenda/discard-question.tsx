"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";

type Props = {
  readonly isOpen: boolean;
  readonly onKeep: () => void;
  readonly onDiscard: () => void;
};

/** Asks before something typed is lost. */
export function DiscardQuestion({ isOpen, onKeep, onDiscard }: Props) {
  const t = useTranslations("agenda");
  return (
    <Modal isOpen={isOpen} onClose={onKeep} title={t("discardTitle")}>
      <p className="mb-5">{t("discardBody")}</p>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" className="grow" onClick={onKeep}>
          {t("keepWriting")}
        </Button>
        <Button className="grow" onClick={onDiscard}>
          {t("discard")}
        </Button>
      </div>
    </Modal>
  );
}
