import { useTranslations } from "next-intl";
import { Icon } from "@/components/ui/icon";
import type { Brand } from "@/lib/core/brand/brand";
import { QueueFrame } from "./queue-frame";

type Props = { readonly tenant: { readonly name: string; readonly brand: Brand } };

/** One answer for every link that does not open. */
export function QueueLinkOver({ tenant }: Props) {
  const t = useTranslations("queue");
  return (
    <QueueFrame tenant={tenant}>
      <div className="rounded-box bg-base-100 p-6 text-center shadow-xs sm:p-10">
        <span className="mx-auto mb-5 grid size-14 place-items-center rounded-full bg-base-200 text-2xl text-muted">
          <Icon name="link" />
        </span>
        <h1 className="text-2xl font-bold">{t("overTitle")}</h1>
        <p className="mt-3 text-muted">{t("overBody")}</p>
      </div>
    </QueueFrame>
  );
}
