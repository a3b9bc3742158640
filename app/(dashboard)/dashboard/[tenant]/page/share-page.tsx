"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { QrCode } from "@/components/ui/qr-code";
import { QrFiles } from "./qr-files";

type Props = {
  /** Whose page it is. */
  readonly name: string;
  readonly url: string;
  readonly code: { readonly size: number; readonly path: string };
};

/** The page's address to be given away: copied, or shown to a camera. */
export function SharePage({ name, url, code }: Props) {
  const t = useTranslations("page");
  const [note, setNote] = useState("");

  async function copy() {
    const isCopied = await navigator.clipboard?.writeText(url).then(
      () => true,
      () => false,
    );
    setNote(isCopied ? t("copied") : "");
  }

  return (
    <Card title={t("share")} description={t("shareHint")} className="mt-8">
      <div className="flex flex-wrap items-start gap-6">
        <QrCode {...code} label={t("qr")} className="w-40 rounded-field ring-1 ring-base-300" />
        <div className="min-w-0 flex-1 basis-64">
          <input
            readOnly
            aria-label={t("address")}
            value={url}
            onFocus={(event) => event.target.select()}
            className="input w-full"
          />
          <div className="mt-3 flex flex-wrap items-center gap-3">
            <Button icon="copy" onClick={copy}>
              {t("copy")}
            </Button>
            <p role="status" className="text-success">
              {note}
            </p>
          </div>
          <p className="mt-6 mb-3 font-medium">{t("qr")}</p>
          <QrFiles code={code} />
        </div>
      </div>
      <div className="poster-paper hidden place-content-center justify-items-center gap-8 p-12 text-center print:grid">
        <p className="text-5xl leading-tight font-bold">{name}</p>
        <p className="text-2xl">{t("posterLine")}</p>
        <QrCode {...code} label={t("qr")} className="w-[60vw] max-w-[16cm]" />
        <p className="text-xl wrap-anywhere">{url.replace(/^https?:\/\//, "")}</p>
      </div>
    </Card>
  );
}
