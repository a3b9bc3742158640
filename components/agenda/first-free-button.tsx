"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { ActionState } from "@/lib/core/action-state";
import type { Alternative } from "./alternatives";
import type { Part } from "./service-choice";

/** The gate's action with the tenant's address bound; the first free start, or none in the time looked at. */
export type FindFirstFree = (
  previous: null,
  query: Part,
) => Promise<ActionState<{ readonly slot: Alternative | null }>>;

type Props = {
  readonly find: FindFirstFree;
  readonly part: Part;
  readonly onFound: (found: Alternative) => void;
};

/** Chooses the first free start of a service with whoever is asked for. */
export function FirstFreeButton({ find, part, onFound }: Props) {
  const t = useTranslations("series");
  const [isPending, startTransition] = useTransition();
  const [isNone, setNone] = useState(false);

  function look() {
    startTransition(async () => {
      const answer = await find(null, part);
      const found = answer.ok ? answer.value.slot : null;
      setNone(!found);
      if (found) onFound(found);
    });
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button size="sm" icon="clock" disabled={!part.serviceId || isPending} onClick={look}>
        {t("firstFree")}
      </Button>
      <p role="status" className="text-sm text-muted">
        {isNone ? t("noFirstFree") : ""}
      </p>
    </div>
  );
}
