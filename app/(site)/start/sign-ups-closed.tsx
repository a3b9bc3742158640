import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { Message } from "@/components/ui/message";
import { env } from "@/lib/env";

/** Where operators alone open practices. */
export async function SignUpsClosed() {
  const t = await getTranslations("start");
  const { SUPPORT_EMAIL: email } = env();
  return (
    <div className="py-24">
      <Message icon={<Icon name="lock" />} title={t("closedTitle")} body={t("closedBody")}>
        {email ? (
          <ButtonLink href={`mailto:${email}`} variant="primary" prefetch={false}>
            {t("closedWrite", { email })}
          </ButtonLink>
        ) : null}
        <ButtonLink href="/" prefetch={false}>
          {t("closedHome")}
        </ButtonLink>
      </Message>
    </div>
  );
}
