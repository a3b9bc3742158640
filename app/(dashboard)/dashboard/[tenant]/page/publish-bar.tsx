"use client";

import { useTranslations } from "next-intl";
import { useRef } from "react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { useErrorText } from "@/components/ui/ui-texts";
import type { PageDraft } from "./use-page-draft";

type Props = { readonly draft: PageDraft; readonly onPublish: () => Promise<void> };

/**
 * What became of the last change, and the button that shows it to visitors. Beside a wide list it stands above the preview;
 * below a narrow one it is docked while there is something to publish, except while somebody writes: a telephone's
 * keyboard leaves no room for both.
 */
export function PublishBar({ draft, onPublish }: Props) {
  const t = useTranslations("page");
  const errorText = useErrorText();
  const isPublishing = useRef(false);
  const isDone = draft.state === "published";

  // Pressed while the last change is being kept, it waits for that; pressed twice, it publishes once.
  async function publish() {
    if (draft.isPublished || isPublishing.current) return;
    isPublishing.current = true;
    await onPublish().finally(() => {
      isPublishing.current = false;
    });
  }

  return (
    <div
      data-docked={isDone ? undefined : true}
      className={cx(
        "flex flex-wrap items-center gap-x-4 gap-y-2 rounded-box bg-base-100 p-3 ps-4 ring-1 ring-base-300 xl:static xl:mb-6 xl:shadow-xs",
        isDone ? "shadow-xs" : docked,
      )}
    >
      <p role="status" className="min-w-40 flex-1 text-sm text-muted">
        {t("state", { state: draft.state })}
        {draft.code ? <strong className="block text-error">{errorText(draft.code)}</strong> : null}
      </p>
      {draft.code === "version_conflict" ? (
        <Button onClick={() => location.reload()}>{t("reload")}</Button>
      ) : draft.state === "failed" ? (
        <Button onClick={() => draft.retry()}>{t("retry")}</Button>
      ) : null}
      <Button
        variant={draft.isPublished ? "secondary" : "primary"}
        aria-busy={draft.state === "saving"}
        aria-disabled={draft.isPublished}
        className={draft.isPublished ? "cursor-default text-muted!" : undefined}
        onClick={publish}
      >
        {t("publish")}
      </Button>
    </div>
  );
}

const docked =
  "sticky bottom-20 z-20 shadow-lg in-[:has(:is(input,textarea):focus)]:static lg:bottom-4";
