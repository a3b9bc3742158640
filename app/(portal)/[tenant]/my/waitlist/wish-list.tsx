import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SubmitButton } from "@/components/ui/submit-button";
import type { ClientScope } from "@/lib/auth/pages";
import { forWhom } from "@/lib/core/portal/for-whom";
import { professionalName } from "@/lib/core/professional-name";
import type { Wish } from "@/lib/portal/reads";
import { wishWhen } from "@/lib/waitlist/wish-when";
import { leaveWaitlistAction } from "./actions";

type Props = {
  readonly wishes: readonly Wish[];
  readonly scope: ClientScope;
  readonly locale: string;
};

/** What a client waits for, each with the way off the list. */
export async function WishList({ wishes, scope, locale }: Props) {
  const [t, tf] = await Promise.all([getTranslations("wish"), getTranslations("family")]);
  const whoOf = ({ client }: Wish) => {
    const name = forWhom(scope.actor, client);
    return name === null ? null : tf("offerFor", { name });
  };
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
            <p className="text-muted">{wishWhen(wish, t, locale)}</p>
            {whoOf(wish) ? <p className="break-words text-muted">{whoOf(wish)}</p> : null}
          </div>
          <ConfirmDialog
            trigger={t("leave")}
            triggerLook={{ variant: "quiet" }}
            triggerIcon="close"
            title={t("leaveTitle", { service: wish.serviceName })}
          >
            <p className="mb-4 text-muted">{t("leaveBody")}</p>
            <ActionForm action={leaveWaitlistAction.bind(null, scope.tenant.slug)}>
              <input type="hidden" name="entryId" value={wish.id} />
              <SubmitButton variant="danger" block>
                {t("leaveConfirm")}
              </SubmitButton>
            </ActionForm>
          </ConfirmDialog>
        </li>
      ))}
    </ul>
  );
}
