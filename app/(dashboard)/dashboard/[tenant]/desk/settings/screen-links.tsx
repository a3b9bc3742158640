"use client";

import { useTranslations } from "next-intl";
import { useTransition } from "react";
import type { BoundAction, CalledAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Button, buttonClass } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToast } from "@/components/ui/toast";
import { useErrorText } from "@/components/ui/ui-texts";
import type { ScreenLink } from "@/lib/queue/load-screens";

type Props = {
  /** `since` as people read it. */
  readonly screens: readonly ScreenLink[];
  readonly places: readonly { readonly id: string; readonly name: string }[];
  readonly add: BoundAction<{ readonly id: string }>;
  readonly revoke: CalledAction<unknown>;
};

/** The links of waiting rooms: made, opened, copied and revoked here. */
export function ScreenLinks({ screens, places, add, revoke }: Props) {
  const t = useTranslations("desk");
  return (
    <Card title={t("screens")} description={t("screensHint")}>
      {screens.length === 0 ? (
        <p className="mb-5 text-muted">{t("noScreens")}</p>
      ) : (
        <ul className="mb-5 divide-y divide-base-300">
          {screens.map((screen) => (
            <ScreenRow
              key={screen.id}
              screen={screen}
              isNamed={places.length > 0}
              revoke={revoke}
            />
          ))}
        </ul>
      )}
      <ActionForm action={add} className="gap-4">
        {places.length > 0 ? (
          <SelectField
            name="siteId"
            label={t("place")}
            defaultValue="main"
            options={[
              { value: "main", label: t("mainPlace") },
              ...places.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
        ) : null}
        <SubmitButton variant="secondary" icon="plus" className="self-start">
          {t("addScreen")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}

type RowProps = {
  readonly screen: ScreenLink;
  readonly isNamed: boolean;
  readonly revoke: Props["revoke"];
};

function ScreenRow({ screen, isNamed, revoke }: RowProps) {
  const t = useTranslations("desk");
  const toast = useToast();
  const errorText = useErrorText();
  const [isPending, startTransition] = useTransition();

  const copy = async () => {
    const isCopied = await navigator.clipboard?.writeText(screen.url).then(
      () => true,
      () => false,
    );
    if (isCopied) toast("success", t("copied"));
  };
  const end = () =>
    startTransition(async () => {
      const answer = await revoke(null, { screenId: screen.id });
      if (answer.ok) toast("info", t("revoked"));
      else toast("error", errorText(answer.code));
    });

  return (
    <li className="flex flex-wrap items-center gap-3 py-3">
      <div className="min-w-0 grow basis-48">
        {isNamed ? <p className="font-medium">{screen.siteName ?? t("mainPlace")}</p> : null}
        <p className="text-sm text-muted">{t("since", { date: screen.since })}</p>
      </div>
      <a href={screen.url} target="_blank" rel="noreferrer" className={buttonClass({})}>
        {t("openScreen")}
      </a>
      <Button icon="copy" onClick={copy}>
        {t("copy")}
      </Button>
      <ConfirmDialog
        trigger={t("revoke")}
        triggerLook={{ variant: "quiet" }}
        triggerIcon="trash"
        title={t("revokeTitle")}
      >
        <p className="mb-5">{t("revokeBody")}</p>
        <Button variant="danger" disabled={isPending} onClick={end}>
          {t("revokeYes")}
        </Button>
      </ConfirmDialog>
    </li>
  );
}
