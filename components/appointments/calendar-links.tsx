import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = {
  /** Address of the appointment's .ics file. */
  readonly fileHref: string;
  readonly title: string;
  readonly location: string | null;
  /** ISO 8601 with offset. */
  readonly start: string;
  readonly end: string;
  /** Where the file holds the whole visit, and the other two the part that is told alone. */
  readonly visit?: { readonly count: number; readonly service: string } | undefined;
};

/** Into the calendar of a phone or a computer (.ics), or straight to Google's or Microsoft's. */
export function CalendarLinks({ fileHref, visit, ...event }: Props) {
  const [t, tv] = [useTranslations("portal"), useTranslations("visits")];
  return (
    <nav aria-label={t("addToCalendar")} className="flex flex-wrap gap-2">
      <a href={fileHref} download className={buttonClass({ ...plain, size: "md" })}>
        <Icon name="calendarPlus" />
        {visit ? tv("calendarVisit", visit) : t("addToCalendar")}
      </a>
      <a
        href={googleCalendarHref(event)}
        target="_blank"
        rel="noreferrer"
        className={buttonClass({ ...plain, variant: "quiet", size: "md" })}
      >
        {t("googleCalendar")}
      </a>
      <a
        href={outlookHref(event)}
        target="_blank"
        rel="noreferrer"
        className={buttonClass({ ...plain, variant: "quiet", size: "md" })}
      >
        {t("outlook")}
      </a>
      {visit ? <p className="w-full text-sm text-muted">{tv("calendarPart", visit)}</p> : null}
    </nav>
  );
}

const plain = { variant: "secondary", block: false } as const;

function googleCalendarHref(event: Omit<Props, "fileHref" | "visit">): string {
  const query = new URLSearchParams({
    action: "TEMPLATE",
    text: event.title,
    dates: `${utcStamp(event.start)}/${utcStamp(event.end)}`,
    ...(event.location ? { location: event.location } : {}),
  });
  return `https://calendar.google.com/calendar/render?${query}`;
}

function outlookHref(event: Omit<Props, "fileHref" | "visit">): string {
  const query = new URLSearchParams({
    ...{ path: "/calendar/action/compose", rru: "addevent", subject: event.title },
    startdt: new Date(event.start).toISOString(),
    enddt: new Date(event.end).toISOString(),
    ...(event.location ? { location: event.location } : {}),
  });
  return `https://outlook.live.com/calendar/0/deeplink/compose?${query}`;
}

/** `20261123T133000Z` */
function utcStamp(iso: string): string {
  return new Date(iso).toISOString().replace(/[-:]|\.\d{3}/g, "");
}
