import Link from "next/link";
import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Icon } from "@/components/ui/icon";
import { wordLocales } from "@/lib/core/wording/texts";
import type { ListedWording } from "@/lib/wording/load-wordings";

type Props = ListedWording & { readonly name: string; readonly href: string };

/** One mail: what it is for, and in which languages the practice words it itself. */
export function WordingRow({ set, name, states, href }: Props) {
  const t = useTranslations("wording");
  const told = wordLocales.filter((locale) => states[locale] !== "default");
  return (
    <li>
      <Link
        href={href}
        prefetch={false}
        className="flex min-h-16 items-center gap-3 px-5 py-3 last:rounded-b-box hover:bg-base-200 sm:px-6"
      >
        <span className="min-w-0 grow">
          <span className="block font-medium">{name}</span>
          <span className="block text-sm text-muted">{t(`whens.${set}`)}</span>
        </span>
        <span className="flex shrink-0 flex-col items-end gap-1">
          {told.map((locale) => (
            <Badge key={locale} tone={states[locale] === "own" ? "primary" : "warning"}>
              {t(`states.${states[locale]}`)} · {t(`languages.${locale}`)}
            </Badge>
          ))}
          {told.length === 0 ? (
            <span className="text-sm text-muted">{t("states.default")}</span>
          ) : null}
        </span>
        <Icon name="arrowRight" className="text-muted" />
      </Link>
    </li>
  );
}
