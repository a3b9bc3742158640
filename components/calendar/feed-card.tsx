import { getTranslations } from "next-intl/server";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";

type Props = {
  /** The secret address; null while there is none. */
  readonly url: string | null;
  /** What the calendar would bring. */
  readonly description: string;
  readonly open: BoundAction<null>;
  readonly close: BoundAction<null>;
};

/** One's appointments in one's own calendar program: made, followed, and taken back. */
export async function FeedCard({ url, description, open, close }: Props) {
  const t = await getTranslations("calendarFeed");
  if (url === null) {
    return (
      <Card title={t("title")} description={description}>
        <ActionForm action={open}>
          <SubmitButton variant="secondary" icon="calendarPlus">
            {t("open")}
          </SubmitButton>
        </ActionForm>
      </Card>
    );
  }
  return (
    <Card title={t("title")} description={description}>
      <label className="block">
        <span className="mb-1.5 block font-medium">{t("address")}</span>
        <input readOnly value={url} className="input w-full" />
      </label>
      <p className="mt-2 text-sm text-muted">{t("secret")}</p>
      <div className="mt-4 flex flex-wrap gap-3">
        <a
          href={url.replace(/^https?:/, "webcal:")}
          className={buttonClass({ variant: "primary" })}
        >
          <Icon name="calendarPlus" />
          {t("subscribe")}
        </a>
        <ConfirmDialog
          trigger={t("close")}
          triggerLook={{ variant: "quiet" }}
          triggerIcon="lock"
          title={t("closeTitle")}
        >
          <p className="mb-5 text-muted">{t("closeBody")}</p>
          <ActionForm action={close}>
            <SubmitButton variant="danger" block>
              {t("closeConfirm")}
            </SubmitButton>
          </ActionForm>
        </ConfirmDialog>
      </div>
    </Card>
  );
}
