"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { Alert } from "@/components/ui/alert";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextareaField } from "@/components/ui/textarea-field";
import type { ListLine } from "@/lib/invitations/read-list";
import { ListPreview } from "./list-preview";

type Props = {
  readonly preview: BoundAction<{ readonly lines: readonly ListLine[] }>;
  readonly invite: BoundAction<{ readonly invited: number }>;
};

/** A pasted list, what would become of each line, and only then the mails. */
export function InviteForm({ preview, invite }: Props) {
  const t = useTranslations("inviteMany");
  const [text, setText] = useState("");
  const [lines, setLines] = useState<readonly ListLine[] | null>(null);
  const [invited, setInvited] = useState<number | null>(null);
  const invitable = lines?.filter(({ state }) => state === "new" || state === "known").length ?? 0;

  if (lines === null) {
    return (
      <Card>
        {invited === null ? null : (
          <Alert tone="success" role="status" className="mb-5">
            {t("done", { count: invited })}
          </Alert>
        )}
        <ActionForm action={preview} onSuccess={(read) => setLines(read.lines)}>
          <TextareaField
            name="text"
            label={t("list")}
            hint={t("listHint")}
            rows={10}
            required
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
          <SubmitButton>{t("check")}</SubmitButton>
        </ActionForm>
      </Card>
    );
  }
  return (
    <Card title={t("checked", { count: invitable })} description={t("checkedHint")}>
      <ListPreview lines={lines} />
      <ActionForm
        action={invite}
        className="mt-6"
        onSuccess={({ invited: count }) => {
          setInvited(count);
          setText("");
          setLines(null);
        }}
      >
        <input type="hidden" name="text" value={text} />
        <div className="flex flex-col gap-2 sm:flex-row">
          {invitable > 0 ? (
            <SubmitButton icon="mail">{t("send", { count: invitable })}</SubmitButton>
          ) : null}
          <Button variant="quiet" onClick={() => setLines(null)}>
            {t("edit")}
          </Button>
        </div>
      </ActionForm>
    </Card>
  );
}
