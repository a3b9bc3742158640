import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import type { TenantScope } from "@/db/scope";
import { relations } from "@/lib/core/clients/relations";
import { can } from "@/lib/core/tenancy/permissions";
import { loadClientFamily } from "@/lib/family/reads";
import { tiePeopleAction, untiePeopleAction } from "../actions";

type Props = { readonly scope: TenantScope; readonly clientId: string };

/** Who looks after a client and whom they look after; nothing where nobody does and nobody shares their contact. */
export async function ClientFamily({ scope, clientId }: Props) {
  const [t, { people, carers, sharing }] = await Promise.all([
    getTranslations("family"),
    loadClientFamily(scope, clientId),
  ]);
  const mayEdit = can(scope.actor, "client:edit");
  const offered = mayEdit ? sharing : [];
  if (people.length + carers.length + offered.length === 0) return null;
  const { slug } = scope.tenant;
  const shown = { slug, mayEdit };
  return (
    <Card title={t("desk")} description={t("deskIntro")}>
      <div className="flex flex-col gap-5">
        {carers.length > 0 ? (
          <section aria-label={t("lookedAfterBy")}>
            <h3 className="mb-1 text-muted text-sm">{t("lookedAfterBy")}</h3>
            {carers.map(({ id, name }) => (
              <Tie
                key={id}
                {...shown}
                {...{ id, name }}
                pair={{ carerId: id, personId: clientId }}
              />
            ))}
          </section>
        ) : null}
        {people.length > 0 ? (
          <section aria-label={t("looksAfter")}>
            <h3 className="mb-1 text-muted text-sm">{t("looksAfter")}</h3>
            {people.map(({ id, name, relation }) => (
              <Tie
                key={id}
                {...shown}
                {...{ id, name }}
                note={t(`relations.${relation}`)}
                pair={{ carerId: clientId, personId: id }}
              />
            ))}
          </section>
        ) : null}
        {offered.length > 0 ? (
          <ActionForm action={tiePeopleAction.bind(null, slug)} successMessage={t("tied")}>
            <input type="hidden" name="carerId" value={clientId} />
            <SelectField
              name="personId"
              label={t("looksAfter")}
              hint={t("tieHint")}
              required
              options={offered.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <SelectField
              name="relation"
              label={t("relationAtDesk")}
              required
              options={relations.map((value) => ({ value, label: t(`relations.${value}`) }))}
            />
            <SubmitButton variant="secondary">{t("tie")}</SubmitButton>
          </ActionForm>
        ) : null}
      </div>
    </Card>
  );
}

type TieProps = {
  readonly slug: string;
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly mayEdit: boolean;
  readonly pair: { readonly carerId: string; readonly personId: string };
};

async function Tie({ slug, id, name, note, mayEdit, pair }: TieProps) {
  const t = await getTranslations("family");
  return (
    <div className="flex min-h-11 flex-wrap items-center justify-between gap-x-3">
      <p className="min-w-0 break-words">
        <Link
          href={`/dashboard/${slug}/clients/${id}`}
          className="link-primary font-medium hover:underline"
        >
          {name}
        </Link>
        {note ? <span className="text-muted"> · {note}</span> : null}
      </p>
      {mayEdit ? (
        <ActionForm action={untiePeopleAction.bind(null, slug)}>
          <input type="hidden" name="carerId" value={pair.carerId} />
          <input type="hidden" name="personId" value={pair.personId} />
          <SubmitButton variant="quiet" size="sm" icon="close">
            {t("untie")}
            <span className="sr-only">: {name}</span>
          </SubmitButton>
        </ActionForm>
      ) : null}
    </div>
  );
}
