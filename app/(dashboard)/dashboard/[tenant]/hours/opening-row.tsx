"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { RemovedRow } from "./removed-row";

type Props = {
  readonly time: string;
  readonly name: string;
  readonly isRemoved: boolean;
  readonly isPending: boolean;
  readonly onRemove: () => void;
  readonly onUndo: () => void;
};

export function OpeningRow({ time, name, isRemoved, isPending, ...on }: Props) {
  const t = useTranslations("openings");
  const what = (
    <>
      <span className="font-medium tabular-nums">{time}</span>
      <span className="block text-muted">{name}</span>
    </>
  );
  if (isRemoved) {
    return (
      <RemovedRow
        subject={`${time}, ${name}`}
        mark={t("removedMark")}
        undo={t("undo")}
        isPending={isPending}
        onUndo={on.onUndo}
      >
        {what}
      </RemovedRow>
    );
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <p className="min-w-0 grow basis-40 wrap-anywhere">{what}</p>
      <Button size="sm" icon="trash" disabled={isPending} onClick={on.onRemove}>
        {t("remove")}
        <span className="sr-only">: {`${time}, ${name}`}</span>
      </Button>
    </li>
  );
}
