"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { PickedChoices, type PickedUse } from "./picked-choices";
import { SidePanel } from "./side-panel";

type Props = {
  /** What the picked time may become, and the form of each. */
  readonly forms: readonly { readonly use: PickedUse; readonly form: ReactNode }[];
  readonly first: PickedUse;
  readonly closedSearch: string;
};

/** A time that was picked: for an appointment, or to be blocked or opened. What is typed into one form stays while another is looked at. */
export function NewPanel({ forms, first, closedSearch }: Props) {
  const t = useTranslations("panel");
  const [use, setUse] = useState(first);
  return (
    <SidePanel title={t(`titles.${use}`)} closedSearch={closedSearch}>
      <PickedChoices use={use} uses={forms.map((each) => each.use)} onUse={setUse} />
      {forms.map((each) => (
        <div key={each.use} hidden={each.use !== use} className="flex flex-col gap-6">
          {each.form}
        </div>
      ))}
    </SidePanel>
  );
}
