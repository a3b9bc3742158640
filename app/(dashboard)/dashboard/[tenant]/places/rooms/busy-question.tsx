"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { useUiTexts } from "@/components/ui/ui-texts";
import type { AskedRoom } from "./use-room-changes";

type Props = {
  readonly asked: AskedRoom | null;
  readonly isPending: boolean;
  readonly onEmpty: () => void;
  readonly onClose: () => void;
};

/** A room in which something is still to happen: says so, and offers to move that to others. */
export function BusyQuestion({ asked, isPending, onEmpty, onClose }: Props) {
  const t = useTranslations("places");
  const texts = useUiTexts();
  const title = t("busyTitle", { name: asked?.name ?? "" });
  return (
    <Modal isOpen={asked !== null} onClose={onClose} title={title}>
      <p className="mb-5">{t("busyBody", { count: asked?.count ?? 0 })}</p>
      <Button variant="primary" icon="move" block disabled={isPending} onClick={onEmpty}>
        {t("empty")}
      </Button>
      <Button variant="quiet" block className="mt-2" onClick={onClose}>
        {texts.keepAsIs}
      </Button>
    </Modal>
  );
}
