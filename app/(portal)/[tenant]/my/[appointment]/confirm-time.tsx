import { getTranslations } from "next-intl/server";
import type { ComponentProps, ReactNode } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { FactList } from "@/components/appointments/fact-list";
import { SlotAlternatives } from "@/components/booking/slot-alternatives";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { PageHeader } from "@/components/ui/page-header";
import { SubmitButton } from "@/components/ui/submit-button";
import { toIso } from "@/lib/core/time/iso";

type Props<T> = {
  readonly title: string;
  readonly facts: ComponentProps<typeof FactList>["facts"];
  /** A gate's action, bound to its tenant. */
  readonly action: BoundAction<T>;
  /** Epoch minutes. */
  readonly start: number;
  readonly locale: string;
  /** Of the place. */
  readonly timeZone: string;
  /** Text of the button that does it. */
  readonly confirm: string;
  readonly otherHref: string;
  /** What has to be known before. */
  readonly warning?: ReactNode;
  /** What else the form sends, and asks. */
  readonly children: ReactNode;
};

/** A time that was chosen: what would be, one button; where it was taken meanwhile, the nearest that are free. */
export async function ConfirmTime<T>(props: Props<T>) {
  const { title, facts, action, start, locale, timeZone, confirm, otherHref } = props;
  const [t, tb] = await Promise.all([getTranslations("portal"), getTranslations("booking")]);
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={title} />
      <section className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
        <FactList facts={facts} />
        {props.warning}
        <ActionForm action={action} className="mt-6">
          {props.children}
          <input type="hidden" name="start" value={toIso(start, timeZone)} />
          <SlotAlternatives
            name="alternative"
            label={tb("alternatives")}
            locale={locale}
            timeZone={timeZone}
            yourTime={tb("yourTime")}
            names={{}}
          />
          <div className="flex flex-col gap-2 sm:flex-row">
            <SubmitButton size="lg">{confirm}</SubmitButton>
            <ButtonLink href={otherHref} variant="quiet" size="lg">
              {t("moveOther")}
            </ButtonLink>
          </div>
        </ActionForm>
      </section>
    </div>
  );
}
