import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { EmailField } from "@/components/ui/email-field";
import { EmailSuggestion } from "@/components/ui/email-suggestion";
import { SubmitButton } from "@/components/ui/submit-button";
import { correctEmailAction } from "./actions";

type Props = {
  readonly slug: string;
  readonly appointmentId: string;
  readonly email: string;
  /** What it may have been meant to be. */
  readonly meantEmail: string | undefined;
};

/** For who mistyped their e-mail: sends the confirmation to the right one. Folded, unless it looks like a slip. */
export async function WrongEmail({ slug, appointmentId, email, meantEmail }: Props) {
  const [t, tc] = await Promise.all([getTranslations("booking"), getTranslations("common")]);
  return (
    <details
      open={meantEmail !== undefined}
      className="group/fold mx-auto mt-1 max-w-md text-center"
    >
      <summary className="link-primary inline-flex min-h-11 cursor-pointer list-none items-center font-medium">
        {t("wrongEmail")}
      </summary>
      <div className="mt-2 rounded-box bg-base-100 p-5 text-start shadow-xs sm:p-6">
        <ActionForm action={correctEmailAction.bind(null, slug)}>
          <input type="hidden" name="appointmentId" value={appointmentId} />
          {meantEmail ? (
            <p>
              {tc("emailAsk")} <strong className="wrap-anywhere">{meantEmail}</strong>
            </p>
          ) : null}
          <EmailField
            name="email"
            label={t("rightEmail")}
            hint={t("rightEmailHint")}
            required
            defaultValue={meantEmail ?? email}
          />
          <EmailSuggestion name="email" texts={{ ask: tc("emailAsk"), use: tc("emailUse") }} />
          <SubmitButton variant="secondary" icon="mail">
            {t("sendThere")}
          </SubmitButton>
        </ActionForm>
      </div>
    </details>
  );
}
