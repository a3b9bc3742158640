"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { RemovedRow } from "./removed-row";

type Props = {
  readonly time: string;
  readonly name: string;
  /** How many were opened by the same click, this one too. */
  readonly batchSize: number;
  readonly isRemoved: boolean;
  readonly isPending: boolean;
  readonly onRemove: () => void;
  readonly onRemoveBatch: () => void;
  readonly onUndo: () => void;
};

export function OpeningRow({ time, name, batchSize, isRemoved, isPending, ...on }: Props) {
  const t = useTranslations("hours");
  const what = (
    <>
      <span className="font-medium tabular-nums">{time}</span>
      <span className="block text-muted">{name}</span>
    </>
  );
  if (isRemoved) {
    return (
      <RemovedRow subject={`${time}, ${name}`} isPending={isPending} onUndo={on.onUndo}>
        {what}
      </RemovedRow>
    );
  }
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
      <p>{what}</p>
      <div className="flex flex-wrap gap-1">
        {batchSize > 1 ? (
          <Button size="sm" variant="quiet" disabled={isPending} onClick={on.onRemoveBatch}>
            {t("removeBatch", { count: batchSize })}
          </Button>
        ) : null}
        <Button size="sm" icon="trash" disabled={isPending} onClick={on.onRemove}>
          {t("remove")}
          <span className="sr-only">: {`${time}, ${name}`}</span>
        </Button>
      </div>
    </li>
  );
}
