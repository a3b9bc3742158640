import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Icon } from "@/components/ui/icon";
import { Message } from "@/components/ui/message";

/** A time that was asked for and let go, as by asking for another: nothing is left to confirm. Guessed addresses say the same. */
export async function GoneRequest({ slug }: { readonly slug: string }) {
  const t = await getTranslations("request");
  return (
    <div className="py-12 sm:py-20">
      <Message icon={<Icon name="clock" />} title={t("goneTitle")} body={t("goneBody")}>
        <ButtonLink href={`/${slug}/book`} variant="primary" prefetch={false}>
          {t("otherTimes")}
        </ButtonLink>
      </Message>
    </div>
  );
}
