"use client";

import { useTranslations } from "next-intl";
import { type KeyboardEvent, type SubmitEvent, useActionState, useRef, useState } from "react";
import { flushSync } from "react-dom";
import type { BoundAction } from "@/components/agenda/bound-action";
import { Card } from "@/components/ui/card";
import { useToast } from "@/components/ui/toast";
import type { SavedWeek } from "@/lib/availability/replace-weekly-hours";
import type { LocalDate } from "@/lib/core/time/civil";
import type { DayOfCycle } from "@/lib/core/week/circle";
import { draftOf, plansOf, weeksIn, windowOf, withWeeks } from "@/lib/core/week/draft";
import { draftOfValues } from "@/lib/core/week/draft-values";
import { changeRow, copyDay, draftMistakes, removeRow } from "@/lib/core/week/edit-draft";
import { changedDays } from "@/lib/core/week/merge-weeks";
import type { Brush } from "@/lib/core/week/paint";
import { isSameWindow } from "@/lib/core/week/plan";
import { formatWeekday } from "@/lib/format/calendar-date";
import { formatList } from "@/lib/format/list";
import type { Place } from "../../standing-list";
import { CopyDayDialog } from "./copy-day-dialog";
import { type Colleague, CopyPerson } from "./copy-person";
import { GridPanel } from "./grid-panel";
import { PlanBar, type PlanPlace } from "./plan-bar";
import { PlanDialog } from "./plan-dialog";
import { SaveBar } from "./save-bar";
import { refusedFields, shownMistakes } from "./shown-mistakes";
import { useWeekDraft } from "./use-week-draft";
import { useWeekSaving } from "./use-week-saving";
import { WeekInWords } from "./week-in-words";
import { WeekList } from "./week-list";
import { WeekNotices } from "./week-notices";
import { type View, WeekTools } from "./week-tools";
import { WindowDialog } from "./window-dialog";

type Props = {
  readonly professionalId: string;
  readonly saved: SavedWeek;
  readonly colleagues: readonly Colleague[];
  /** Names of the further places by id. */
  readonly sites: Readonly<Record<string, string>>;
  readonly today: LocalDate;
  readonly locale: string;
  readonly place: Omit<Place, "locale">;
  /** Positions in the plans and their weeks. */
  readonly opensAt: { readonly plan: number; readonly week: number };
  readonly action: BoundAction<SavedWeek>;
};

/** Somebody's hours: painted on a week or typed in a list, two views of one draft. */
export function WeekEditor({ professionalId, colleagues, sites, today, locale, ...props }: Props) {
  const t = useTranslations("week");
  const toast = useToast();
  const [answer, submit] = useActionState(props.action, null);
  const failed = answer?.ok === false ? answer : null;
  const { draft, change, ...history } = useWeekDraft(() =>
    failed?.values ? draftOfValues(failed.values) : draftOf(props.saved.plans),
  );
  const saving = useWeekSaving({
    ...{ professionalId, draft, answered: failed, saved: props.saved, action: props.action },
    onDraft: (next) => change(() => next),
  });
  const [chosen, setPlace] = useState<PlanPlace>({
    plan: draft.plans[props.opensAt.plan]?.key ?? "",
    week: props.opensAt.week,
  });
  const [view, setView] = useState<View>("grid");
  const [brush, setBrush] = useState<Brush>({ kind: "work", siteId: null });
  const [stepMinutes, setStep] = useState(30);
  const [isAddingPlan, setAddingPlan] = useState(false);
  const [copied, setCopied] = useState<DayOfCycle | null>(null);
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [hasTried, setTried] = useState(failed !== null);
  const form = useRef<HTMLFormElement>(null);

  const plan = draft.plans.find(({ key }) => key === chosen.plan) ?? draft.plans[0];
  if (!plan) throw new Error("There are always the usual hours");
  const place = { plan: plan.key, week: Math.min(chosen.week, plan.weekCount - 1) };
  const weeks = weeksIn(draft, place.plan, plan.weekCount);
  const found = draftMistakes(draft);
  const mistakes = { ...shownMistakes(found, hasTried), ...refusedFields(draft, saving.fields) };
  const changes = changedDays(saving.saved.plans, plansOf(draft));
  const isChanged =
    changes.plansDiffer ||
    changes.days.length > 0 ||
    draft.rows.some((row) => windowOf(row) === null);

  function onSubmit(event: SubmitEvent<HTMLFormElement>) {
    event.preventDefault();
    setTried(true);
    const [first] = Object.keys(found);
    if (first === undefined) {
      if (!saving.isPending) saving.save();
      return;
    }
    const key = first.split(".")[0];
    const row = draft.rows.find((each) => each.key === key);
    flushSync(() => {
      setView("list");
      setPlace({ plan: row?.plan ?? key ?? "", week: row?.week ?? 0 });
    });
    form.current?.querySelector<HTMLElement>("[aria-invalid]")?.focus();
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const isTyping = event.target instanceof HTMLInputElement && event.target.type !== "checkbox";
    if (isTyping || !(event.ctrlKey || event.metaKey)) return;
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) history.undo();
    else if (key === "y" || (key === "z" && event.shiftKey)) history.redo();
    else return;
    event.preventDefault();
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Z for all that is inside
    <div className="flex flex-col gap-6" onKeyDown={onKeyDown}>
      <form
        ref={form}
        action={submit}
        onSubmit={onSubmit}
        noValidate
        className="flex flex-col gap-6"
      >
        <input type="hidden" name="professionalId" value={professionalId} />
        <input type="hidden" name="expectedRevision" value={saving.saved.revision} />
        <PlanBar
          draft={draft}
          place={place}
          today={today}
          locale={locale}
          mistakes={mistakes}
          onPlace={setPlace}
          onAdd={() => setAddingPlan(true)}
          onChange={change}
        >
          <CopyPerson
            people={colleagues}
            today={today}
            locale={locale}
            sites={sites}
            onCopy={(person) => {
              change(() => draftOf(person.plans));
              toast("info", t("copiedPerson", { name: person.name }));
            }}
          />
        </PlanBar>
        <Card>
          <WeekTools
            brush={brush}
            stepMinutes={stepMinutes}
            view={view}
            sites={sites}
            told={history.told}
            canUndo={history.canUndo}
            canRedo={history.canRedo}
            onBrush={setBrush}
            onStep={setStep}
            onView={setView}
            onUndo={history.undo}
            onRedo={history.redo}
          />
          {view === "grid" ? (
            <GridPanel
              key={`${place.plan} ${stepMinutes}`}
              weeks={weeks}
              week={place.week}
              brush={brush}
              stepMinutes={stepMinutes}
              locale={locale}
              sites={sites}
              onWeeks={(next) => change((now) => withWeeks(now, place.plan, next))}
              onOpen={(week, window) => {
                const row = draft.rows.find((each) => {
                  const own = each.plan === place.plan && each.week === week && windowOf(each);
                  return own && isSameWindow(own, window);
                });
                setOpenKey(row?.key ?? null);
              }}
              onCopyDay={(weekday) => setCopied({ week: place.week, weekday })}
            />
          ) : null}
          <WeekList
            draft={draft}
            plan={place.plan}
            week={place.week}
            isShown={view === "list"}
            mistakes={mistakes}
            locale={locale}
            sites={sites}
            onChange={change}
            onCopyDay={(weekday) => setCopied({ week: place.week, weekday })}
          />
        </Card>
        <WeekInWords week={weeks[place.week] ?? []} locale={locale} sites={sites} />
        <WeekNotices saving={saving} place={{ locale, ...props.place }} />
        <SaveBar
          isChanged={isChanged}
          isSaved={answer?.ok === true}
          isPending={saving.isPending}
          isAsking={saving.refusal !== null}
          mistakeCount={hasTried ? Object.keys(found).length : 0}
        />
      </form>
      <PlanDialog
        isOpen={isAddingPlan}
        draft={draft}
        like={place.plan}
        today={today}
        onClose={() => setAddingPlan(false)}
        onAdd={(grow, key) => {
          setAddingPlan(false);
          change(grow);
          setPlace({ plan: key, week: 0 });
        }}
      />
      <CopyDayDialog
        day={copied}
        weekCount={plan.weekCount}
        locale={locale}
        onClose={() => setCopied(null)}
        onCopy={(days) => {
          if (copied) change((now) => copyDay(now, { plan: place.plan, ...copied }, days));
          const names = [...new Set(days.map(({ weekday }) => formatWeekday(weekday, locale)))];
          toast("info", t("copied", { days: formatList(names, locale) }));
          setCopied(null);
        }}
      />
      <WindowDialog
        row={draft.rows.find(({ key }) => key === openKey)}
        mistakes={found}
        locale={locale}
        sites={sites}
        onChange={(edit, typing) =>
          openKey && change((now) => changeRow(now, openKey, edit), typing)
        }
        onRemove={() => {
          if (openKey) change((now) => removeRow(now, openKey));
          setOpenKey(null);
        }}
        onClose={() => setOpenKey(null)}
      />
    </div>
  );
}
