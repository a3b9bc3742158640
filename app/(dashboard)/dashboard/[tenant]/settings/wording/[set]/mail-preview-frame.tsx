"use client";

import { useTranslations } from "next-intl";
import { useCallback, useState } from "react";
import { Card } from "@/components/ui/card";
import { cx } from "@/components/ui/class-names";
import type { MailPreview } from "@/lib/wording/preview-wording";
import { Choices } from "./choices";
import { frameDocument } from "./frame-document";

type Props = {
  readonly mail: MailPreview;
  /** What is typed makes no mail now. */
  readonly waits: boolean;
  readonly isFailed: boolean;
  readonly shownCode: string | null;
  readonly nonce: string | undefined;
};

const widths = ["phone", "desktop"] as const;
const schemes = ["light", "dark"] as const;
const formats = ["html", "text"] as const;

/** The mail as a mailbox lists it and as it opens: on a small or a wide screen, light or dark, or as plain text. */
export function MailPreviewFrame({ mail, waits, isFailed, shownCode, nonce }: Props) {
  const t = useTranslations("wording");
  const [width, setWidth] = useState<(typeof widths)[number]>("phone");
  const [scheme, setScheme] = useState<(typeof schemes)[number]>("light");
  const [format, setFormat] = useState<(typeof formats)[number]>("html");
  const [height, setHeight] = useState(760);
  // What the server sent has loaded before anybody could listen.
  const measure = useCallback((frame: HTMLIFrameElement | null) => {
    if (frame?.contentDocument?.readyState === "complete") setHeight(heightOf(frame));
  }, []);
  return (
    <Card
      title={t("previewTitle")}
      description={shownCode ? t("previewReal", { code: shownCode }) : t("previewExample")}
    >
      <div className="mb-4 flex flex-wrap gap-2">
        <Choices
          {...{ label: t("width"), options: widths, chosen: width, onChoose: setWidth }}
          nameOf={(each) => t(`widths.${each}`)}
        />
        <Choices
          {...{ label: t("scheme"), options: schemes, chosen: scheme, onChoose: setScheme }}
          nameOf={(each) => t(`schemes.${each}`)}
        />
        <Choices
          {...{ label: t("format"), options: formats, chosen: format, onChoose: setFormat }}
          nameOf={(each) => t(`formats.${each}`)}
        />
      </div>
      <p role="status" className="mb-3 text-sm text-muted empty:hidden">
        {waits ? t("previewWaits") : isFailed ? t("previewFailed") : ""}
      </p>
      <dl className="mb-4 rounded-field border border-base-300 p-3 text-sm">
        <dt className="sr-only">{t("mailbox")}</dt>
        <dd dir="auto" className="font-semibold wrap-anywhere">
          {mail.from}
        </dd>
        <dd dir="auto" className="wrap-anywhere">
          {mail.subject}
        </dd>
        <dd dir="auto" className="truncate text-muted">
          {mail.preview}
        </dd>
      </dl>
      {format === "text" ? (
        <pre className="rounded-field border border-base-300 p-4 font-mono text-sm wrap-anywhere whitespace-pre-wrap">
          {mail.text}
        </pre>
      ) : (
        <section
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
          tabIndex={0}
          aria-label={t("previewTitle")}
          className={cx(
            "overflow-auto rounded-field xl:max-h-[calc(100dvh-20rem)]",
            waits && "opacity-60",
          )}
        >
          <iframe
            ref={measure}
            srcDoc={frameDocument(mail.html, scheme, nonce)}
            title={t("previewFrame")}
            sandbox="allow-same-origin"
            tabIndex={-1}
            onLoad={({ currentTarget }) => setHeight(heightOf(currentTarget))}
            style={{ height }}
            className={cx(
              "mx-auto block rounded-field border border-base-300",
              width === "phone" ? "w-[22.5rem] max-w-full" : "w-full min-w-[31rem]",
            )}
          />
        </section>
      )}
    </Card>
  );
}

function heightOf(frame: HTMLIFrameElement): number {
  return (frame.contentDocument?.documentElement.scrollHeight ?? 760) + 2;
}
