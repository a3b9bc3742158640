"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { kindsToAdd, type PageContent, type SectionKind } from "@/lib/core/pages/section";

type Props = {
  readonly content: PageContent;
  readonly onAdd: (kind: SectionKind) => void;
};

export function AddSection({ content, onAdd }: Props) {
  const t = useTranslations("page");
  const [isOpen, setOpen] = useState(false);
  const kinds = kindsToAdd(content);
  if (kinds.length === 0) return null;
  return (
    <>
      <Button icon="plus" className="mt-3" onClick={() => setOpen(true)}>
        {t("add")}
      </Button>
      <Modal isOpen={isOpen} onClose={() => setOpen(false)} title={t("add")}>
        <ul className="flex flex-col gap-2">
          {kinds.map((kind) => (
            <li key={kind}>
              <button
                type="button"
                className="w-full cursor-pointer rounded-field px-4 py-3 text-start ring-1 ring-base-300 hover:bg-base-200"
                onClick={() => {
                  setOpen(false);
                  onAdd(kind);
                }}
              >
                <span className="block font-semibold">{t(`kinds.${kind}`)}</span>
                <span className="block text-sm text-muted">{t(`hints.${kind}`)}</span>
              </button>
            </li>
          ))}
        </ul>
      </Modal>
    </>
  );
}
