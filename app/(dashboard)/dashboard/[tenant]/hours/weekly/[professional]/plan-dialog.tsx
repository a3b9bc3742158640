"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { TextField } from "@/components/ui/text-field";
import type { LocalDate } from "@/lib/core/time/civil";
import type { WeekDraft } from "@/lib/core/week/draft";
import { addPlan, draftMistakes } from "@/lib/core/week/edit-draft";
import type { Change } from "./use-week-draft";

type Props = {
  readonly isOpen: boolean;
  readonly draft: WeekDraft;
  /** Key of the plan that the new one begins as a copy of. */
  readonly like: string;
  readonly today: LocalDate;
  readonly onClose: () => void;
  readonly onAdd: (grow: Change, key: string) => void;
};

/** Asks for the dates of further hours, and tells at once where they meet others. */
export function PlanDialog({ isOpen, draft, like, today, onClose, onAdd }: Props) {
  const t = useTranslations("week");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const [mistakes, setMistakes] = useState<Readonly<Record<string, string>>>({});

  function add() {
    const grow: Change = (now) => addPlan(now, like, { from, to });
    const grown = grow(draft);
    const key = grown.plans.at(-1)?.key ?? "";
    const found = draftMistakes(grown);
    const own = { from: found[`${key}.from`] ?? "", to: found[`${key}.to`] ?? "" };
    setMistakes(own);
    if (own.from || own.to) return;
    setFrom("");
    setTo("");
    onAdd(grow, key);
  }

  return (
    <Modal isOpen={isOpen} onClose={onClose} title={t("addPlanTitle")}>
      <p className="mb-4 text-muted">{t("addPlanHint")}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          type="date"
          name="newPlanFrom"
          label={t("planFrom")}
          required
          min={today}
          value={from}
          error={mistakes.from || undefined}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          type="date"
          name="newPlanTo"
          label={t("planTo")}
          hint={t("planToHint")}
          min={from || today}
          value={to}
          error={mistakes.to || undefined}
          onChange={(event) => setTo(event.target.value)}
        />
      </div>
      <Button variant="primary" block className="mt-6" onClick={add}>
        {t("createPlan")}
      </Button>
    </Modal>
  );
}
