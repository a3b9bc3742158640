"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Modal } from "@/components/ui/modal";
import { shortMoment } from "./short-moment";
import type { ReachQuestioning } from "./use-reach-question";

type Props = {
  readonly question: ReachQuestioning;
  readonly locale: string;
  readonly timeZone: string;
};

/** Which appointments of a series a drag means. */
export function ReachQuestion({ question, locale, timeZone }: Props) {
  const [t, ta] = [useTranslations("series"), useTranslations("agenda")];
  const { asked } = question;
  const when = (start: string) => shortMoment(start, locale, timeZone);
  return (
    <Modal isOpen={asked !== null} onClose={question.leave} title={t("dragged")}>
      {asked ? (
        <div className="flex flex-col gap-3">
          <p className="mb-1">
            {ta("movedFromTo", { from: when(asked.appointment.start), to: when(asked.move.start) })}
          </p>
          {(["one", "following", "all"] as const).map((reach) => (
            <Button key={reach} block onClick={() => question.answer(asked, reach)}>
              {t(`reaches.${reach}`)}
            </Button>
          ))}
          <Button variant="quiet" block onClick={question.leave}>
            {ta("leaveIt")}
          </Button>
        </div>
      ) : null}
    </Modal>
  );
}
