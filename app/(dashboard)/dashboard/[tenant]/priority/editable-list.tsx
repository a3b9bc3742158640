"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState, useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";

export type EditableItem = {
  readonly key: string;
  /** Read out with each button. */
  readonly name: string;
  readonly shown: ReactNode;
  /** Left out where it can only be removed. */
  readonly form?: (close: () => void) => ReactNode;
  readonly removal: unknown;
  /** What adds it again. */
  readonly restoration: unknown;
};

type Props = {
  readonly items: readonly EditableItem[];
  readonly empty: string;
  readonly addLabel: string;
  readonly addForm: (close: () => void) => ReactNode;
  readonly remove: CalledAction<unknown>;
  readonly restore: CalledAction<unknown>;
};

/** Rows that are edited and added in a dialog, removed with a press and brought back with another. */
export function EditableList({ items, empty, addLabel, addForm, remove, restore }: Props) {
  const t = useTranslations("priority");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();
  const [open, setOpen] = useState<EditableItem | "new" | null>(null);
  const close = () => setOpen(null);

  function run(action: CalledAction<unknown>, input: unknown, onDone: () => void) {
    startTransition(async () => {
      const answer = await action(null, input);
      if (answer.ok) onDone();
      else toast("error", errorText(answer.code));
    });
  }

  function removeItem(item: EditableItem) {
    run(remove, item.removal, () =>
      toast("success", t("removed", { name: item.name }), {
        label: t("undo"),
        onAct: () => run(restore, item.restoration, () => toast("info", t("restored"))),
      }),
    );
  }

  return (
    <>
      {items.length === 0 ? <p className="text-muted">{empty}</p> : null}
      <ul hidden={items.length === 0} aria-busy={isPending} className="divide-y divide-base-300">
        {items.map((item) => (
          <li
            key={item.key}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3"
          >
            <div className="min-w-0 grow basis-52">{item.shown}</div>
            <div className="flex gap-2">
              {item.form ? (
                <Button size="sm" variant="quiet" icon="edit" onClick={() => setOpen(item)}>
                  {t("edit")}
                  <span className="sr-only">: {item.name}</span>
                </Button>
              ) : null}
              <Button
                size="sm"
                variant="quiet"
                icon="trash"
                disabled={isPending}
                onClick={() => removeItem(item)}
              >
                {t("remove")}
                <span className="sr-only">: {item.name}</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      <Button icon="plus" className="mt-3 self-start" onClick={() => setOpen("new")}>
        {addLabel}
      </Button>
      <Modal
        isOpen={open !== null}
        onClose={close}
        title={open === "new" || open === null ? addLabel : open.name}
      >
        {open === "new" ? addForm(close) : open?.form?.(close)}
      </Modal>
    </>
  );
}
