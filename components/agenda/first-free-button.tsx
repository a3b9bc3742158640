"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import type { ActionState } from "@/lib/core/action-state";
import type { Alternative } from "./alternatives";

/** The gate's action with the tenant's address bound; the query is what its schema reads. */
export type FindFirstFree = (previous: null, query: unknown) => Answer;

/** The first free start, or none in the time looked at. */
type Answer = Promise<ActionState<{ readonly slot: Alternative | null }>>;

type Props = {
  readonly find: () => Answer;
  /** Whether it is not known yet what is looked for. */
  readonly isOpen: boolean;
  readonly onFound: (found: Alternative) => void;
};

/** Chooses the first free start of what is asked for, with whoever is asked for. */
export function FirstFreeButton({ find, isOpen, onFound }: Props) {
  const t = useTranslations("series");
  const [isPending, startTransition] = useTransition();
  const [isNone, setNone] = useState(false);

  function look() {
    startTransition(async () => {
      const answer = await find();
      const found = answer.ok ? answer.value.slot : null;
      setNone(!found);
      if (found) onFound(found);
    });
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button size="sm" icon="clock" disabled={isOpen || isPending} onClick={look}>
        {t("firstFree")}
      </Button>
      <p role="status" className="text-sm text-muted">
        {isNone ? t("noFirstFree") : ""}
      </p>
    </div>
  );
}
