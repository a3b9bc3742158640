import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { EmptyState } from "@/components/ui/empty-state";
import { SubmitButton } from "@/components/ui/submit-button";
import { Table } from "@/components/ui/table";
import type { DeadMessage } from "@/lib/operator/load-outboxes";
import { discardDeadAction, retryDeadAction } from "./actions";
import { momentInUtc } from "./moment-in-utc";
import { ToldForm } from "./told-form";

/** What was given up on, and why; tried again or let go. */
export function DeadTable({ messages }: { readonly messages: readonly DeadMessage[] }) {
  const t = useTranslations("outbox");
  const tk = useTranslations("messageKinds");
  const locale = useLocale();
  if (messages.length === 0) {
    return (
      <EmptyState icon="checkCircle" title={t("deadNone")}>
        {t("deadNoneBody")}
      </EmptyState>
    );
  }
  return (
    <Table
      caption={t("deadTitle")}
      rows={messages}
      rowKey={({ id }) => id}
      columns={[
        { id: "name", header: t("name"), cell: ({ name }) => name },
        { id: "kind", header: t("kind"), cell: ({ kind }) => tk(kind) },
        { id: "when", header: t("when"), cell: ({ dueAt }) => momentInUtc(dueAt, locale) },
        {
          id: "error",
          header: t("error"),
          cell: ({ lastError, attempt }) => (
            <>
              {lastError ?? "—"}
              <span className="block text-sm text-muted">{t("attempts", { count: attempt })}</span>
            </>
          ),
        },
        {
          id: "actions",
          header: t("actions"),
          isHeaderHidden: true,
          cell: (message) => <Ways message={message} />,
        },
      ]}
    />
  );
}

function Ways({ message }: { readonly message: DeadMessage }) {
  const { id, tenantId, isOver, mayArriveTwice } = message;
  const t = useTranslations("outbox");
  const named = (
    <>
      <input type="hidden" name="tenantId" value={tenantId} />
      <input type="hidden" name="messageId" value={id} />
    </>
  );
  return (
    <div className="flex flex-wrap items-center justify-end gap-2">
      {isOver ? (
        <span className="text-sm text-muted">{t("over")}</span>
      ) : (
        <Asked question={mayArriveTwice ? "retryTwice" : null} trigger={t("retry")}>
          <ToldForm action={retryDeadAction} done={t("retried")}>
            {named}
            <SubmitButton variant={mayArriveTwice ? "primary" : "secondary"} block={mayArriveTwice}>
              {t("retry")}
            </SubmitButton>
          </ToldForm>
        </Asked>
      )}
      <Asked question="discard" trigger={t("discard")} look={{ variant: "quiet" }}>
        <ToldForm action={discardDeadAction} done={t("discarded")}>
          {named}
          <SubmitButton variant="danger" block>
            {t("discard")}
          </SubmitButton>
        </ToldForm>
      </Asked>
    </div>
  );
}

type AskedProps = {
  /** null: it is done at once. */
  readonly question: "retryTwice" | "discard" | null;
  readonly trigger: string;
  readonly look?: ButtonLook;
  readonly children: ReactNode;
};

/** Asks first where somebody may get it a second time, or never. */
function Asked({ question, trigger, look, children }: AskedProps) {
  const t = useTranslations("outbox");
  if (!question) return children;
  return (
    <ConfirmDialog trigger={trigger} triggerLook={look} title={t(`${question}Title`)}>
      <p className="mb-4 text-start whitespace-normal">{t(`${question}Body`)}</p>
      {children}
    </ConfirmDialog>
  );
}
