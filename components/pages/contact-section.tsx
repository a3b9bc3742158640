import { useTranslations } from "next-intl";
import { buttonClass } from "@/components/ui/button";
import { EmailText } from "@/components/ui/email-text";
import { Icon } from "@/components/ui/icon";
import { whatsappLink } from "@/lib/core/pages/links";
import { SectionFrame } from "./section-frame";
import type { SectionProps } from "./section-props";

export function ContactSection({ section, data }: SectionProps<"contact">) {
  const t = useTranslations("publicPage");
  const { phone, phoneText, email } = data;
  return (
    <SectionFrame id={section.id} title={section.title || t("contact")} text={section.text}>
      <div className="flex flex-col gap-3 @2xl:flex-row @2xl:flex-wrap">
        {phone && section.whatsapp ? (
          <a
            href={whatsappLink(phone)}
            target="_blank"
            rel="noopener"
            className={buttonClass({ size: "lg" })}
          >
            <Icon name="chat" />
            {t("writeOnWhatsapp")}
          </a>
        ) : null}
        {phone ? (
          <a href={`tel:${phone}`} className={buttonClass({ size: "lg" })}>
            <Icon name="phone" />
            {phoneText}
          </a>
        ) : null}
        {email ? (
          <a
            href={`mailto:${email}`}
            className={`${buttonClass({ size: "lg" })} h-auto min-h-12 wrap-anywhere`}
          >
            <Icon name="mail" />
            <span>
              <EmailText email={email} />
            </span>
          </a>
        ) : null}
      </div>
    </SectionFrame>
  );
}
