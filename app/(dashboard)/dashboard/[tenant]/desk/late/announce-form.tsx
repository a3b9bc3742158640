"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import type { DelayReach } from "@/lib/core/delays/words";
import type { DelayAnswer, DelayMode } from "@/lib/delays/schema";
import type { AffectedView, Announced, DelayPreview } from "@/lib/delays/views";
import { AffectedRow } from "./affected-row";
import { type LateQuery, lateHref } from "./query";

type Props = {
  readonly slug: string;
  readonly action: BoundAction<Announced>;
  readonly preview: DelayPreview;
  readonly asked: LateQuery;
  readonly mode: DelayMode;
  readonly locale: string;
};

/** Everybody whom the delay reaches, with what happens to each, and one button that says what it does. */
export function AnnounceForm({ slug, action, preview, asked, mode, locale }: Props) {
  const t = useTranslations("delays");
  const [ways, setWays] = useState<Readonly<Record<string, DelayAnswer>>>({});
  const { affected, walkIns, overtimeHelps } = preview;
  const wayOf = ({ id, suggested, choices }: AffectedView): DelayAnswer => {
    const chosen = ways[id];
    return chosen === "leave" || (chosen && choices.includes(chosen)) ? chosen : suggested;
  };
  if (affected.length === 0 && walkIns === 0) {
    return (
      <EmptyState icon="checkCircle" title={t("noneTitle")}>
        {t("noneBody")}
      </EmptyState>
    );
  }
  const chosen = affected.map((each) => ({ ...each, way: wayOf(each) }));
  const reached = chosen.flatMap(({ way, reach, clientId }) =>
    way === "leave" ? [] : [{ way, clientId, by: reach[way] }],
  );
  const counts = {
    moved: reached.filter(({ way }) => way === "shift").length,
    told: peopleOf(reached, "mail"),
    calls: peopleOf(reached, "call"),
  };
  return (
    <ActionForm action={action} className="gap-4">
      <input type="hidden" name="professionalId" value={asked.professional} />
      <input type="hidden" name="kind" value={asked.minutes ? "late" : "away"} />
      <input type="hidden" name="minutes" value={asked.minutes ?? ""} />
      <input type="hidden" name="from" value={asked.minutes ? "" : (asked.from ?? "")} />
      <input type="hidden" name="to" value={asked.minutes ? "" : (asked.to ?? "")} />
      <input type="hidden" name="mode" value={mode} />
      <input type="hidden" name="overtime" value={asked.overtime ?? ""} />
      <input type="hidden" name="asOfMinute" value={preview.asOfMinute} />
      <input type="hidden" name="seen" value={preview.seen} />
      <section aria-labelledby="affected" className="flex flex-col gap-3">
        <div className="flex flex-wrap items-baseline justify-between gap-3">
          <h2 id="affected" className="text-lg font-semibold">
            {t("affected", { count: new Set(affected.map(({ clientId }) => clientId)).size })}
          </h2>
          {overtimeHelps ? (
            <Link
              href={lateHref(slug, { ...asked, overtime: asked.overtime ? undefined : "1" })}
              scroll={false}
              className="link inline-flex min-h-11 items-center"
            >
              {t(asked.overtime ? "overtimeOff" : "overtimeOn")}
            </Link>
          ) : null}
        </div>
        <ul className="flex flex-col gap-2 empty:hidden">
          {chosen.map(({ way, ...person }) => (
            <AffectedRow
              key={person.id}
              {...{ person, way, locale }}
              onChoose={(chose) => setWays({ ...ways, [person.id]: chose })}
            />
          ))}
        </ul>
        {walkIns > 0 ? <p className="text-muted">{t("walkIns", { count: walkIns })}</p> : null}
        {counts.calls > 0 ? (
          <p className="text-muted">{t("toCall", { count: counts.calls })}</p>
        ) : null}
      </section>
      <div
        data-docked
        className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-20 -mx-4 border-t border-base-300 bg-base-200 px-4 py-3 sm:mx-0 sm:border-0 sm:px-0 lg:bottom-0"
      >
        <SubmitButton size="lg" icon="bell" className="w-full sm:w-auto">
          {buttonText()}
        </SubmitButton>
      </div>
    </ActionForm>
  );

  function buttonText(): string {
    if (counts.told > 0 && counts.moved > 0) return t("announceBoth", counts);
    if (counts.told > 0) return t("announceTold", counts);
    return counts.moved > 0 ? t("announceMoved", counts) : t("announceNone");
  }
}

/** Somebody with several appointments is one person. */
function peopleOf(reached: readonly Reached[], by: DelayReach): number {
  return new Set(reached.filter((each) => each.by === by).map(({ clientId }) => clientId)).size;
}

type Reached = { readonly clientId: string; readonly by: DelayReach };
