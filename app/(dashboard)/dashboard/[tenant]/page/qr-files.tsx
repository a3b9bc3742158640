"use client";

import { useTranslations } from "next-intl";
import { Button, buttonClass } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";

type Props = { readonly code: { readonly size: number; readonly path: string } };

/** In pixels: sharp on a poster. */
const pngWidth = 1200;

/** The page's code on paper, for a printer's shop and for a chat. */
export function QrFiles({ code }: Props) {
  const t = useTranslations("page");
  return (
    <div className="flex flex-wrap gap-3">
      <Button icon="printer" onClick={() => window.print()}>
        {t("qrPrint")}
      </Button>
      <Button icon="download" onClick={() => savePng(code)}>
        {t("qrPng")}
      </Button>
      <a className={buttonClass({})} href={svgUrl(code)} download="qr.svg">
        <Icon name="download" />
        {t("qrSvg")}
      </a>
    </div>
  );
}

function svgUrl({ size, path }: Props["code"]): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}" shape-rendering="crispEdges"><path fill="#fff" d="M0 0h${size}v${size}H0z"/><path d="${path}"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}

function savePng({ size, path }: Props["code"]): void {
  const canvas = document.createElement("canvas");
  const scale = Math.floor(pngWidth / size);
  canvas.width = size * scale;
  canvas.height = size * scale;
  const brush = canvas.getContext("2d");
  if (!brush) return;
  brush.scale(scale, scale);
  brush.fillStyle = "#fff";
  brush.fillRect(0, 0, size, size);
  brush.fillStyle = "#000";
  brush.fill(new Path2D(path));
  const link = document.createElement("a");
  link.href = canvas.toDataURL("image/png");
  link.download = "qr.png";
  link.click();
}
