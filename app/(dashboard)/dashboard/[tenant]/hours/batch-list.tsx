"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useTransition } from "react";
import type { CalledAction } from "@/components/agenda/bound-action";
import { Button } from "@/components/ui/button";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import { standingIn } from "@/lib/availability/standing-detail";

export type BatchRow = {
  readonly batchId: string;
  readonly openings: number;
  /** "7–28 de diciembre de 2026" */
  readonly dates: string;
  /** "Dr. Pérez, Dra. Núñez" */
  readonly names: string;
  /** "hace 5 minutos" */
  readonly when: string;
  readonly author: string | null;
  readonly standingAppointments: number;
  /** The agenda on the day of the first of them. */
  readonly standingHref: string | null;
};

type Props = {
  readonly batches: readonly BatchRow[];
  readonly action: CalledAction<unknown>;
};

/** What was opened by the last clicks: each is undone by one, as long as nobody has booked in it. */
export function BatchList({ batches, action }: Props) {
  const t = useTranslations("openings");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();

  if (batches.length === 0) return <p className="text-muted">{t("noBatches")}</p>;
  const undo = (batchId: string) =>
    startTransition(async () => {
      const answer = await action(null, { batchId });
      const standing = answer.ok ? null : standingIn(answer.detail);
      if (standing) {
        return toast("warning", t("undoStanding", { count: standing.standingAppointments }));
      }
      toast(answer.ok ? "info" : "error", answer.ok ? t("undone") : errorText(answer.code));
    });
  return (
    <ul aria-busy={isPending} className="divide-y divide-base-300">
      {batches.map((batch) => (
        <li
          key={batch.batchId}
          className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 py-3 first:pt-0 last:pb-0"
        >
          <div className="min-w-0 grow basis-56 wrap-anywhere">
            <p className="font-medium">
              {t("batchSize", { count: batch.openings })} · {batch.dates}
            </p>
            <p className="text-muted">{batch.names}</p>
            <p className="text-sm text-muted">
              {batch.author ? t("batchBy", { when: batch.when, name: batch.author }) : batch.when}
            </p>
          </div>
          {batch.standingAppointments === 0 ? (
            <Button size="sm" disabled={isPending} onClick={() => undo(batch.batchId)}>
              {t("undo")}
              <span className="sr-only">: {`${batch.dates}, ${batch.names}`}</span>
            </Button>
          ) : (
            <p className="text-sm">
              {t("batchStanding", { count: batch.standingAppointments })}
              {batch.standingHref ? (
                <Link href={batch.standingHref} className="link block min-h-6 text-brand">
                  {t("seeStanding")}
                </Link>
              ) : null}
            </p>
          )}
        </li>
      ))}
    </ul>
  );
}
