import type { ReactNode } from "react";
import { Icon, type IconName } from "@/components/ui/icon";

type Fact = {
  readonly icon: IconName;
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
};

/** What an appointment is, fact by fact. */
export function FactList({ facts }: { readonly facts: readonly (Fact | null)[] }) {
  return (
    <dl className="flex flex-col gap-4">
      {facts.map((fact) =>
        fact ? (
          <div key={fact.label} className="relative ps-9">
            <dt className="text-sm text-muted">
              <span className="absolute start-0 top-0.5 text-base text-brand">
                <Icon name={fact.icon} />
              </span>
              {fact.label}
            </dt>
            <dd className="font-medium break-words first-letter:uppercase">{fact.value}</dd>
            {fact.note ? <dd className="text-sm text-muted">{fact.note}</dd> : null}
          </div>
        ) : null,
      )}
    </dl>
  );
}
