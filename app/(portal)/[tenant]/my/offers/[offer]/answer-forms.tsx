import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { acceptOfferAction, declineOfferAction } from "./actions";

type Props = { readonly slug: string; readonly offerId: string };

/** Each answer is a form of its own: one tap, also before and without JavaScript. */
export async function AnswerForms({ slug, offerId }: Props) {
  const t = await getTranslations("waitlist");
  return (
    <div className="flex flex-col gap-3">
      <ActionForm action={acceptOfferAction.bind(null, slug)} className="gap-3">
        <input type="hidden" name="offerId" value={offerId} />
        <SubmitButton size="lg" icon="check" block>
          {t("offer.yes")}
        </SubmitButton>
      </ActionForm>
      <ActionForm action={declineOfferAction.bind(null, slug)} className="gap-3">
        <input type="hidden" name="offerId" value={offerId} />
        <SubmitButton size="lg" variant="secondary" block>
          {t("offer.no")}
        </SubmitButton>
      </ActionForm>
      <LeaveForm slug={slug} offerId={offerId} />
    </div>
  );
}

/** No more offers at all. */
export async function LeaveForm({ slug, offerId }: Props) {
  const t = await getTranslations("waitlist");
  return (
    <ActionForm action={declineOfferAction.bind(null, slug)} className="mt-2 gap-3">
      <input type="hidden" name="offerId" value={offerId} />
      <input type="hidden" name="leaves" value="on" />
      <SubmitButton variant="quiet" className="self-start">
        {t("offer.leave")}
      </SubmitButton>
    </ActionForm>
  );
}
