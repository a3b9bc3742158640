import { getTranslations } from "next-intl/server";
import { FittedFrame } from "@/components/ui/fitted-frame";
import type { LedgerMessage } from "@/lib/deliveries/load-ledger";

/** What a message said. Its HTML stands in a frame that runs nothing and opens nothing. */
export async function MessageBody({ message }: { readonly message: LedgerMessage }) {
  const t = await getTranslations("ledger");
  const { content, status, sentAt } = message;
  if (!content) {
    const isAhead = status === "pending";
    return (
      <p className="text-muted">
        {t(isAhead ? "contentLater" : sentAt ? "contentGone" : "contentNone")}
      </p>
    );
  }
  const { subject, html, text, attachments } = content;
  const plain = <pre className="font-sans wrap-anywhere whitespace-pre-wrap">{text}</pre>;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted">{t("contentSafe")}</p>
      {subject ? <p className="text-lg font-semibold wrap-anywhere">{subject}</p> : null}
      {html ? (
        <>
          <FittedFrame
            srcDoc={html}
            title={t("frame")}
            className="h-[88rem] w-full rounded-box bg-white ring-1 ring-base-300"
          />
          <details>
            <summary className="link cursor-pointer">{t("asText")}</summary>
            <div className="mt-3">{plain}</div>
          </details>
        </>
      ) : (
        plain
      )}
      {attachments.length > 0 ? (
        <p className="text-sm text-muted">{t("attachments", { names: attachments.join(", ") })}</p>
      ) : null}
    </div>
  );
}
