import { useTranslations } from "next-intl";
import { Icon, type IconName } from "@/components/ui/icon";

export function Benefits() {
  const t = useTranslations("site");
  return (
    <section className="bg-base-100 py-16 lg:py-24">
      <div className="mx-auto max-w-6xl px-5">
        <h2 className="text-2xl font-bold sm:text-3xl">{t("benefitsTitle")}</h2>
        <ul className="mt-10 grid gap-10 md:grid-cols-3">
          {benefits.map(({ key, icon }) => (
            <li key={key}>
              <span className="grid size-12 place-items-center rounded-field bg-brand/10 text-xl text-brand">
                <Icon name={icon} />
              </span>
              <h3 className="mt-5 text-xl font-semibold">{t(`${key}Title`)}</h3>
              <p className="mt-2 text-muted">{t(`${key}Body`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}

const benefits: readonly { key: "book" | "once" | "come"; icon: IconName }[] = [
  { key: "book", icon: "calendarCheck" },
  { key: "once", icon: "lock" },
  { key: "come", icon: "bell" },
];
