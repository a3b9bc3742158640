import { getTranslations } from "next-intl/server";
import { Alert } from "@/components/ui/alert";
import { ButtonLink } from "@/components/ui/button-link";

/** Tells the team that it alone sees the page, and where it is published. */
export async function PreviewNote({ slug }: { readonly slug: string }) {
  const t = await getTranslations("publicPage");
  return (
    <div className="mb-6">
      <Alert tone="info" title={t("previewTitle")}>
        <p>{t("previewBody")}</p>
        <ButtonLink href={`/dashboard/${slug}/page`} size="sm" className="mt-2" prefetch={false}>
          {t("previewPublish")}
        </ButtonLink>
      </Alert>
    </div>
  );
}
