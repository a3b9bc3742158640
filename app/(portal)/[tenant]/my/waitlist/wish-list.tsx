import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { professionalName } from "@/lib/core/professional-name";
import type { Weekday } from "@/lib/core/time/civil";
import { formatDate, formatMinuteOfDay, formatWeekday } from "@/lib/format/calendar-date";
import type { Wish } from "@/lib/portal/reads";
import { leaveWaitlistAction } from "./actions";

type Props = {
  readonly wishes: readonly Wish[];
  readonly slug: string;
  readonly locale: string;
};

/** What a client waits for, each with the way off the list. */
export async function WishList({ wishes, slug, locale }: Props) {
  const t = await getTranslations("wish");
  const date = (day: string) => formatDate(day, locale, "short");
  const whenOf = ({ fromDate, toDate, weekdays, startMinute, endMinute }: Wish) =>
    [
      toDate
        ? t("between", { from: date(fromDate), to: date(toDate) })
        : t("fromOn", { from: date(fromDate) }),
      weekdays.map((day) => formatWeekday(day as Weekday, locale)).join(", "),
      startMinute === 0 && endMinute === 1440
        ? ""
        : t("hours", {
            start: formatMinuteOfDay(startMinute, locale),
            end: formatMinuteOfDay(endMinute, locale),
          }),
    ]
      .filter(Boolean)
      .join(" · ");
  return (
    <ul className="flex flex-col gap-3">
      {wishes.map((wish) => (
        <li
          key={wish.id}
          className="flex flex-wrap items-center justify-between gap-3 rounded-box bg-base-100 p-4 shadow-xs sm:p-5"
        >
          <div className="min-w-0 grow basis-56">
            <p className="break-words font-semibold">
              {wish.serviceName} ·{" "}
              {wish.professional?.name ? professionalName(wish.professional) : t("anyone")}
              {wish.siteName ? ` · ${wish.siteName}` : ""}
            </p>
            <p className="text-muted">{whenOf(wish)}</p>
          </div>
          <ActionForm action={leaveWaitlistAction.bind(null, slug)}>
            <input type="hidden" name="entryId" value={wish.id} />
            <SubmitButton variant="quiet" icon="close">
              {t("leave")}
              <span className="sr-only">: {wish.serviceName}</span>
            </SubmitButton>
          </ActionForm>
        </li>
      ))}
    </ul>
  );
}
