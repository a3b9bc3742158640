import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { cx } from "@/components/ui/class-names";
import { SubmitButton } from "@/components/ui/submit-button";
import { professionalName } from "@/lib/core/professional-name";
import type { DelayView } from "@/lib/delays/views";
import { timeText } from "../desk-text";
import { endDelayAction, undoDelayAction } from "./actions";
import { CallList } from "./call-list";
import { UndoForm } from "./undo-form";

type Props = {
  readonly slug: string;
  readonly delay: DelayView;
  readonly locale: string;
  readonly country: string;
  readonly isNew: boolean;
};

/** A delay of today: what was done, whom to call, and the way out of it. */
export async function DelayCard({ slug, delay, locale, country, isNew }: Props) {
  const t = await getTranslations("delays");
  const { professional, kind, minutes, announcedBy, isOpen, isUndone, notices } = delay;
  const name = professionalName(professional);
  const replies = notices.filter(({ reply }) => reply !== null);
  return (
    <section
      aria-label={name}
      className={cx(
        "flex flex-col gap-3 rounded-box bg-base-100 p-4 shadow-xs sm:p-5",
        isNew && "outline-2 outline-primary",
      )}
    >
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h2 className="text-lg font-semibold break-words">
          {kind === "late"
            ? t("lateTitle", { name, minutes: minutes ?? 0 })
            : t("awayTitle", {
                name,
                from: timeText(delay.from, locale),
                to: timeText(delay.resumes, locale),
              })}
        </h2>
        <Badge tone={isOpen ? "warning" : "neutral"}>
          {t(isOpen ? "isOpen" : isUndone ? "isUndone" : "isOver")}
        </Badge>
      </div>
      <p role={isNew ? "status" : undefined} className={isNew ? "font-medium" : "text-muted"}>
        {isUndone
          ? t("undone")
          : t("done", { moved: delay.moved, told: delay.told, proposed: delay.proposed })}
      </p>
      <p className="text-sm text-muted">
        {t("saidBy", { name: announcedBy ?? "", time: timeText(delay.announcedAt, locale) })}
      </p>
      {replies.length > 0 ? (
        <ul className="flex flex-col gap-1 text-sm">
          {replies.map(({ id, reply, clientName }) => (
            <li key={id}>{reply ? t(`reply.${reply}`, { name: clientName }) : null}</li>
          ))}
        </ul>
      ) : null}
      {isUndone ? null : (
        <CallList {...{ slug, country, locale }} people={notices.filter(isCalled)} />
      )}
      {isOpen ? (
        <div className="flex flex-wrap gap-2">
          {delay.undoSeconds > 0 ? (
            <UndoForm
              action={undoDelayAction.bind(null, slug)}
              delayId={delay.id}
              seconds={delay.undoSeconds}
            />
          ) : null}
          <ActionForm action={endDelayAction.bind(null, slug)}>
            <input type="hidden" name="delayId" value={delay.id} />
            <SubmitButton variant="secondary" icon="check">
              {t("end")}
            </SubmitButton>
          </ActionForm>
        </div>
      ) : null}
    </section>
  );
}

function isCalled({ reach }: DelayView["notices"][number]): boolean {
  return reach === "call";
}
