"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Badge } from "@/components/ui/badge";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { CopyField } from "@/components/ui/copy-field";
import { SubmitButton } from "@/components/ui/submit-button";

export type DomainRowProps = {
  readonly domain: {
    readonly id: string;
    readonly host: string;
    readonly isProven: boolean;
    readonly isMain: boolean;
    readonly record: { readonly name: string; readonly value: string };
  };
  /** The host to which the domain has to lead. */
  readonly target: string;
  readonly prove: BoundAction<{ readonly host: string }>;
  readonly chooseMain: BoundAction<null>;
  readonly remove: BoundAction<null>;
};

/** One own domain: what is still to be done for it, or what it is good for. */
export function DomainRow({ domain, target, prove, chooseMain, remove }: DomainRowProps) {
  const t = useTranslations("addresses");
  const { id, host, isProven, isMain } = domain;
  const field = <input type="hidden" name="domainId" value={id} />;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <h3 className="min-w-0 break-all font-semibold">{host}</h3>
        <Badge tone={isProven ? "success" : "warning"}>{t(isProven ? "works" : "toProve")}</Badge>
        {isMain ? <Badge tone="info">{t("main")}</Badge> : null}
      </div>
      {isProven ? (
        <p className="mt-2 text-muted">{t(isMain ? "mainHint" : "worksHint", { target })}</p>
      ) : (
        <Steps domain={domain} target={target} />
      )}
      <div className="mt-4 flex flex-wrap items-start gap-3">
        {isProven ? null : (
          <ActionForm action={prove}>
            {field}
            <SubmitButton size="sm">{t("prove")}</SubmitButton>
          </ActionForm>
        )}
        {isProven && !isMain ? (
          <ActionForm action={chooseMain}>
            {field}
            <SubmitButton size="sm" variant="secondary">
              {t("makeMain")}
            </SubmitButton>
          </ActionForm>
        ) : null}
        <ConfirmDialog
          trigger={t("remove")}
          triggerLook={{ variant: "quiet", size: "sm" }}
          title={t("removeTitle", { host })}
        >
          <p className="mb-4 text-muted">{t(isProven ? "removeBody" : "removeUnproven")}</p>
          <ActionForm action={remove}>
            {field}
            <SubmitButton variant="danger" block>
              {t("removeConfirm")}
            </SubmitButton>
          </ActionForm>
        </ConfirmDialog>
      </div>
    </>
  );
}

/** What its owner does where the domain was bought. */
function Steps({ domain, target }: Pick<DomainRowProps, "domain" | "target">) {
  const t = useTranslations("addresses");
  const texts = { copy: t("copy"), copied: t("copied") };
  return (
    <ol className="mt-3 flex list-decimal flex-col gap-4 ps-5">
      <li>
        <p className="mb-2">{t("stepRecord")}</p>
        <div className="flex flex-col gap-3">
          <CopyField label={t("recordName")} value={domain.record.name} {...texts} />
          <CopyField label={t("recordValue")} value={domain.record.value} {...texts} />
        </div>
      </li>
      <li>
        <p className="mb-2">{t("stepLead", { host: domain.host })}</p>
        <CopyField label={t("leadsTo")} value={target} {...texts} />
      </li>
      <li>{t("stepProve")}</li>
    </ol>
  );
}
