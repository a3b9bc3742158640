"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { ShareForm } from "./share-form";

type Props = { readonly slug: string; readonly clientId: string };

/** Asks for a document to share. */
export function ShareDialog({ slug, clientId }: Props) {
  const t = useTranslations("documents");
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button icon="plus" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        {t("add")}
      </Button>
      <Modal isOpen={isOpen} onClose={() => setOpen(false)} title={t("add")}>
        <ShareForm slug={slug} clientId={clientId} onShared={() => setOpen(false)} />
      </Modal>
    </>
  );
}
