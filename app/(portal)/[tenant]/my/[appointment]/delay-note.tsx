import { getTranslations } from "next-intl/server";
import { VisitorTime } from "@/components/booking/visitor-time";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { SubmitButton } from "@/components/ui/submit-button";
import { toMinute } from "@/lib/core/time/epoch";
import { toIso } from "@/lib/core/time/iso";
import { localDateOf } from "@/lib/core/time/zone";
import type { OwnDelay } from "@/lib/delays/load-own-delay";
import { formatDate } from "@/lib/format/calendar-date";
import { formatTime } from "@/lib/format/date-time";
import { answerTimesAction } from "./delay-actions";

type Props = {
  readonly slug: string;
  readonly own: OwnDelay;
  readonly locale: string;
  readonly timeZone: string;
};

/** What a delay means for this appointment: a later time, or others to choose from. */
export async function DelayNote({ slug, own, locale, timeZone }: Props) {
  const [t, tb] = await Promise.all([getTranslations("delays.own"), getTranslations("booking")]);
  if (own.expectedAt) {
    return (
      <Alert tone="warning" title={t("laterTitle")} role="status">
        {t("later", { time: formatTime(own.expectedAt, locale, timeZone) })}
        <VisitorTime
          startMs={own.expectedAt.getTime()}
          {...{ locale, timeZone }}
          label={tb("yourTime")}
          className="block font-medium"
        />
      </Alert>
    );
  }
  const words = own.hasKept ? "kept" : "choose";
  return (
    <section
      aria-labelledby="delay"
      className="flex flex-col gap-4 rounded-box bg-base-100 p-5 shadow-xs outline-2 outline-primary sm:p-6"
    >
      <h2 id="delay" className="text-xl font-semibold">
        {t(`${words}Title`)}
      </h2>
      <p>{t(own.times.length > 0 ? words : "noneLeft")}</p>
      <Answers {...{ slug, own, locale, timeZone }} />
    </section>
  );
}

/** Each answer is a button of one form: one touch, also before and without JavaScript. */
async function Answers({ slug, own, locale, timeZone }: Props) {
  const [t, tb] = await Promise.all([getTranslations("delays.own"), getTranslations("booking")]);
  return (
    <ActionForm action={answerTimesAction.bind(null, slug)} className="gap-3">
      <input type="hidden" name="noticeId" value={own.noticeId} />
      {own.times.map((time) => (
        <SubmitButton
          key={time.getTime()}
          name="answer"
          value={toIso(toMinute(time.getTime()), timeZone)}
          size="lg"
          icon="check"
          block
        >
          <span className="py-2">
            {whenOf(time)}
            <VisitorTime
              startMs={time.getTime()}
              {...{ locale, timeZone }}
              label={tb("yourTime")}
              className="block text-sm font-normal"
            />
          </span>
        </SubmitButton>
      ))}
      {own.hasKept ? null : (
        <SubmitButton name="answer" value="kept" variant="secondary" size="lg" block>
          {t("keep")}
        </SubmitButton>
      )}
      <SubmitButton name="answer" value="cancelled" variant="quiet">
        {t("cancel")}
      </SubmitButton>
    </ActionForm>
  );

  function whenOf(time: Date): string {
    const date = localDateOf(toMinute(time.getTime()), timeZone);
    return `${formatDate(date, locale, "day")}, ${formatTime(time, locale, timeZone)}`;
  }
}
