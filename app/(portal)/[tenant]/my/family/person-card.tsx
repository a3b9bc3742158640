import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { ButtonLink } from "@/components/ui/button-link";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { Icon } from "@/components/ui/icon";
import { SubmitButton } from "@/components/ui/submit-button";
import { withQuery } from "@/lib/core/search-params";
import type { LocalDate } from "@/lib/core/time/civil";
import type { FamilyPerson } from "@/lib/family/reads";
import { formatDate } from "@/lib/format/calendar-date";
import { savePersonAction, takeOffPersonAction } from "./actions";
import { PersonForm } from "./person-form";

type Props = {
  readonly slug: string;
  readonly person: FamilyPerson;
  readonly today: LocalDate;
  readonly locale: string;
};

/** Somebody whom a client looks after: who it is, the way to book for them, what can be corrected, and the way off the list. */
export async function PersonCard({ slug, person, today, locale }: Props) {
  const t = await getTranslations("family");
  const { id, name, relation, birthDate } = person;
  return (
    <li className="rounded-box bg-base-100 p-5 shadow-xs sm:p-6">
      <p className="break-words font-semibold text-lg">{name}</p>
      <p className="text-muted">
        {t(`relations.${relation}`)}
        {birthDate ? ` · ${t("born", { date: formatDate(birthDate, locale, "date") })}` : ""}
      </p>
      <ButtonLink
        href={withQuery(`/${slug}/book`, { whom: id })}
        variant="secondary"
        size="sm"
        icon="calendar"
        className="mt-3"
      >
        {t("book")}
        <span className="sr-only">: {name}</span>
      </ButtonLink>
      <details className="group/edit mt-3">
        <summary className="flex min-h-11 cursor-pointer list-none items-center gap-2 font-medium text-brand">
          {t("edit")}
          <span className="sr-only">: {name}</span>
          <Icon name="chevronDown" className="transition-transform group-open/edit:rotate-180" />
        </summary>
        <div className="mt-3 flex flex-col gap-6">
          <PersonForm action={savePersonAction.bind(null, slug)} person={person} today={today} />
          <div className="self-start">
            <ConfirmDialog
              trigger={t("takeOff")}
              triggerLook={{ variant: "quiet" }}
              triggerIcon="close"
              title={t("takeOffTitle", { name })}
            >
              <p className="mb-4">{t("takeOffBody")}</p>
              <ActionForm action={takeOffPersonAction.bind(null, slug)}>
                <input type="hidden" name="personId" value={id} />
                <SubmitButton variant="danger" block>
                  {t("takeOffConfirm")}
                </SubmitButton>
              </ActionForm>
            </ConfirmDialog>
          </div>
        </div>
      </details>
    </li>
  );
}
