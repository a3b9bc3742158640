import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import type { Reached } from "@/lib/waitlist/refilling-view";

type Props = {
  readonly person: Reached;
  /** What a message to them begins with; left out: nothing. */
  readonly text?: string;
};

/** Calling and writing to somebody: one touch each. */
export function CallWays({ person: { clientName, phone }, text }: Props) {
  const t = useTranslations("waitlist");
  if (!phone) return <p className="text-sm text-muted">{t("noPhone")}</p>;
  const query = text ? `?${new URLSearchParams({ text })}` : "";
  return (
    <p className="flex flex-wrap gap-2">
      <a href={`tel:${phone.e164}`} className={buttonClass({ size: "sm" })}>
        <Icon name="phone" />
        {phone.text}
        <span className="sr-only">: {clientName}</span>
      </a>
      <a
        href={`https://wa.me/${phone.e164.slice(1)}${query}`}
        target="_blank"
        rel="noreferrer"
        className={buttonClass({ size: "sm", variant: "quiet" })}
      >
        {t("whatsapp")}
        <span className="sr-only">: {clientName}</span>
      </a>
    </p>
  );
}
