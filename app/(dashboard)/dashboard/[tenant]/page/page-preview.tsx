"use client";

import { useTranslations } from "next-intl";
import { type CSSProperties, useEffect, useRef, useState } from "react";
import { TenantHeader } from "@/components/booking/tenant-header";
import { PageSections } from "@/components/pages/page-sections";
import { cx } from "@/components/ui/class-names";
import type { Brand } from "@/lib/core/brand/brand";
import { brandStyle } from "@/lib/core/brand/brand-style";
import type { PageData } from "@/lib/core/pages/page-data";
import type { PageContent } from "@/lib/core/pages/section";

type Props = {
  readonly tenant: { readonly slug: string; readonly name: string; readonly brand: Brand };
  readonly content: PageContent;
  readonly data: PageData;
};

type Size = keyof typeof widths;

/** The page as visitors would see it now, on a phone or a computer. Nothing in it can be followed. */
export function PagePreview({ tenant, content, data }: Props) {
  const t = useTranslations("page");
  const [size, setSize] = useState<Size>("wide");
  const frame = useRef<HTMLDivElement>(null);
  const zoom = useZoom(frame, widths[size]);
  useEffect(() => {
    if ((frame.current?.clientWidth ?? 0) < 480) setSize("narrow");
  }, []);
  const isDark = tenant.brand.theme === "dark";
  return (
    <section aria-label={t("preview")} className="min-w-0">
      <div className="mb-3 flex items-center justify-between gap-4">
        <h2 className="text-lg font-semibold">{t("preview")}</h2>
        <fieldset aria-label={t("previewSize")} className="join">
          {(["wide", "narrow"] as const).map((each) => (
            <button
              key={each}
              type="button"
              aria-pressed={size === each}
              onClick={() => setSize(each)}
              className={cx("btn btn-sm join-item", size === each && "btn-primary")}
            >
              {t(each)}
            </button>
          ))}
        </fieldset>
      </div>
      <div
        ref={frame}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: nothing in it takes the focus, and keys have to scroll it
        tabIndex={0}
        className="max-h-[calc(100dvh-8rem)] xl:max-h-[calc(100dvh-13rem)] overflow-auto rounded-box bg-base-300 ring-1 ring-base-300"
      >
        <div
          inert
          aria-hidden
          className="tenant mx-auto border-t-4 border-accent bg-base-200 text-base-content"
          data-theme={isDark ? "citaria-dark" : "citaria-light"}
          style={{ ...brandStyle(tenant.brand), width: widths[size], zoom } as CSSProperties}
        >
          <TenantHeader slug={tenant.slug} name={tenant.name} brand={tenant.brand} />
          <div className="mx-auto max-w-5xl px-4 pt-2 pb-16 sm:px-6">
            <PageSections content={content} data={data} />
          </div>
        </div>
      </div>
    </section>
  );
}

/** How much smaller something of that width has to be drawn to fit; a phone's width is never enlarged. */
function useZoom(frame: React.RefObject<HTMLElement | null>, width: number): number {
  const [zoom, setZoom] = useState(1);
  useEffect(() => {
    const element = frame.current;
    if (!element) return;
    const fit = () => setZoom(Math.min(1, element.clientWidth / width));
    const observer = new ResizeObserver(fit);
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, width]);
  return zoom;
}

const widths = { wide: 1100, narrow: 390 } as const;
