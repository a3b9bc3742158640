import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import type { NoticeView } from "@/lib/delays/views";
import { formatPhone } from "@/lib/format/phone";
import { timeText } from "../desk-text";
import { noteToldAction } from "./actions";

type Props = {
  readonly slug: string;
  readonly country: string;
  readonly locale: string;
  readonly people: readonly NoticeView[];
};

/** Whom no mail reaches: one touch to call or write, and a tick that it was done. */
export async function CallList({ slug, country, locale, people }: Props) {
  const t = await getTranslations("delays");
  if (people.length === 0) return null;
  return (
    <section aria-label={t("callThem")} className="flex flex-col gap-2">
      <h3 className="font-semibold">{t("callThem")}</h3>
      <ul className="flex flex-col divide-y divide-base-300">
        {people.map((person) => (
          <li key={person.id} className="flex flex-wrap items-center gap-2 py-2">
            <p className="min-w-0 flex-1 basis-48">
              <span className="font-medium break-words">{person.clientName}</span>
              <span className="block text-sm text-muted">{said(person)}</span>
              <span className="block text-sm text-muted tabular-nums">
                {person.phone ? formatPhone(person.phone, country) : t("noPhone")}
              </span>
            </p>
            {person.phone ? <Ways phone={person.phone} text={said(person)} /> : null}
            <ActionForm action={noteToldAction.bind(null, slug)}>
              <input type="hidden" name="noticeId" value={person.id} />
              <input type="hidden" name="isTold" value={person.isTold ? "" : "on"} />
              <SubmitButton
                size="sm"
                variant={person.isTold ? "quiet" : "secondary"}
                icon={person.isTold ? "checkCircle" : "check"}
                className="min-h-11"
                aria-pressed={person.isTold}
                aria-label={t("toldNamed", { name: person.clientName })}
              >
                {t(person.isTold ? "told" : "tick")}
              </SubmitButton>
            </ActionForm>
          </li>
        ))}
      </ul>
    </section>
  );

  function said({ way, from, expected }: NoticeView): string {
    const times = { from: timeText(from, locale), to: expected ? timeText(expected, locale) : "" };
    return t(`say.${way}`, times);
  }
}

type WaysProps = { readonly phone: string; readonly text: string };

async function Ways({ phone, text }: WaysProps) {
  const t = await getTranslations("delays");
  const link = `https://wa.me/${phone.slice(1)}?${new URLSearchParams({ text })}`;
  const look = `${buttonClass({ size: "sm" })} min-h-11`;
  return (
    <>
      <a href={`tel:${phone}`} className={look}>
        <Icon name="phone" />
        {t("call")}
      </a>
      <a href={link} className={look} target="_blank" rel="noreferrer">
        <Icon name="phone" />
        {t("whatsapp")}
      </a>
    </>
  );
}
