import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { Card } from "@/components/ui/card";
import { ClientMessages } from "@/components/ui/client-messages";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { OwnAccount } from "@/lib/accounts/reads";
import { removePasswordAction, setPasswordAction } from "./actions";
import { PasswordForm } from "./password-form";

type Props = {
  readonly slug: string;
  readonly account: OwnAccount;
  /** Whether a client may correct their e-mail by themselves. */
  readonly hasProfile: boolean;
  /** For who enters without it because they forgot it, until they set another. */
  readonly isOpen: boolean;
};

/** For who would rather enter with a password than look for a link. */
export async function PasswordCard({ slug, account, hasProfile, isOpen }: Props) {
  const t = await getTranslations("portalEntry");
  const { email, hasPassword, asksCurrent } = account;
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
        <details open={isOpen} className="group/fold">
          <summary className="btn btn-outline border-line cursor-pointer list-none">
            {t(hasPassword ? "own.change" : "own.set")}
          </summary>
          <div className="mt-5">
            <PasswordForm
              {...{ email, hasPassword, asksCurrent }}
              action={setPasswordAction.bind(null, slug)}
            />
          </div>
        </details>
      </ClientMessages>
      {hasPassword ? (
        <div className="mt-3">
          <ConfirmDialog
            trigger={t("own.remove")}
            triggerLook={{ variant: "quiet" }}
            title={t("own.removeTitle")}
          >
            <p className="mb-4 text-muted">{t("own.removeBody")}</p>
            <ActionForm action={removePasswordAction.bind(null, slug)}>
              <SubmitButton variant="danger" block>
                {t("own.removeConfirm")}
              </SubmitButton>
            </ActionForm>
          </ConfirmDialog>
        </div>
      ) : null}
    </Card>
  );
}
