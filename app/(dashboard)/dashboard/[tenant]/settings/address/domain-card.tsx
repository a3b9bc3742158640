"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { DomainRow, type DomainRowProps } from "./domain-row";

type Props = Omit<DomainRowProps, "domain"> & {
  /** Whether this server is set up for domains of tenants. */
  readonly isOffered: boolean;
  readonly domains: readonly DomainRowProps["domain"][];
  readonly add: BoundAction<null>;
};

/** The practice's own domains, from the first thought of one to the one that its clients are told. */
export function DomainCard({ isOffered, domains, add, ...row }: Props) {
  const t = useTranslations("addresses");
  return (
    <Card title={t("domains")} description={t(isOffered ? "domainsHint" : "domainsOff")}>
      {domains.length > 0 ? (
        <ul className="mb-6 flex flex-col gap-4">
          {domains.map((domain) => (
            <li key={domain.id} className="rounded-box border border-base-300 p-4">
              <DomainRow {...row} domain={domain} />
            </li>
          ))}
        </ul>
      ) : null}
      {isOffered ? (
        <ActionForm
          action={add}
          clearsOnSuccess
          fieldOfCode={{ domain_is_ours: "host", too_many_domains: "host" }}
        >
          <TextField
            name="host"
            label={t("domain")}
            hint={t("domainHint")}
            required
            autoCapitalize="none"
            autoComplete="off"
            spellCheck={false}
            className="max-w-md"
          />
          <SubmitButton variant="secondary">{t("addDomain")}</SubmitButton>
        </ActionForm>
      ) : null}
    </Card>
  );
}
