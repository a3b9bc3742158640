import { getTranslations } from "next-intl/server";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import type { OwnAccount } from "@/lib/accounts/reads";
import { setPasswordAction } from "./actions";
import { PasswordForm } from "./password-form";
import { RemovePassword } from "./remove-password";

type Props = {
  readonly slug: string;
  readonly account: OwnAccount;
  /** Whether a client may correct their e-mail by themselves. */
  readonly hasProfile: boolean;
  /** Whether the practice lets its clients enter with it; else it can only be removed. */
  readonly isOn: boolean;
};

/** For who would rather enter with a password than look for a link. */
export async function PasswordCard({ slug, account, hasProfile, isOn }: Props) {
  const t = await getTranslations("portalEntry");
  const { email, hasPassword, asksCurrent } = account;
  if (!isOn) {
    return (
      <Card title={t("own.title")} description={t("own.off")}>
        <RemovePassword slug={slug} />
      </Card>
    );
  }
  if (!email) {
    return (
      <Card title={t("own.title")} description={t("own.noEmail")}>
        {hasProfile ? (
          <ButtonLink href={`/${slug}/my/profile`} className="self-start">
            {t("own.addEmail")}
          </ButtonLink>
        ) : null}
      </Card>
    );
  }
  return (
    <Card
      id="password"
      title={t("own.title")}
      description={t(hasPassword ? "own.has" : "own.none", { email })}
    >
      <ClientMessages rooms={["portalEntry"]}>
        <PasswordForm
          {...{ email, hasPassword, asksCurrent }}
          action={setPasswordAction.bind(null, slug)}
        />
      </ClientMessages>
      {hasPassword ? <RemovePassword slug={slug} /> : null}
    </Card>
  );
}
