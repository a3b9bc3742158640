import { getTranslations } from "next-intl/server";
import { FilterLinks } from "@/components/booking/filter-links";
import { Button } from "@/components/ui/button";
import { delayChoices } from "@/lib/core/delays/words";
import { type DelayMode, delayModes } from "@/lib/delays/schema";
import { type LateQuery, lateHref } from "./query";

type Props = {
  readonly slug: string;
  readonly query: LateQuery;
  readonly professionals: readonly { readonly id: string; readonly fullName: string }[];
  readonly mode: DelayMode;
};

/** Who, how late or from when to when, and whether appointments move: every answer is a link. */
export async function AskHow({ slug, query, professionals, mode }: Props) {
  const t = await getTranslations("delays");
  const { professional, minutes } = query;
  const isAway = !minutes && query.from !== undefined;
  return (
    <div className="flex flex-col gap-6">
      {professionals.length > 1 ? (
        <FilterLinks
          label={t("who")}
          asks
          choices={professionals.map(({ id, fullName: label }) => ({
            ...{ label, href: lateHref(slug, { ...query, professional: id }) },
            isCurrent: id === professional,
          }))}
        />
      ) : (
        <p className="text-lg font-semibold break-words">{professionals[0]?.fullName}</p>
      )}
      {professional ? (
        <div className="flex flex-col gap-3">
          <FilterLinks
            label={t("howLate")}
            asks
            choices={delayChoices.map((each) => ({
              label: t("minutes", { minutes: each }),
              href: lateHref(slug, { professional, minutes: String(each) }),
              isCurrent: minutes === String(each),
            }))}
          />
          <details open={isAway}>
            <summary className="link inline-flex min-h-11 cursor-pointer items-center">
              {t("away")}
            </summary>
            <form className="flex flex-wrap items-end gap-3 pt-2" aria-label={t("away")}>
              <input type="hidden" name="professional" value={professional} />
              <ClockField name="from" label={t("from")} value={isAway ? query.from : undefined} />
              <ClockField name="to" label={t("to")} value={isAway ? query.to : undefined} />
              <Button type="submit" className="min-h-11">
                {t("seeAway")}
              </Button>
            </form>
          </details>
        </div>
      ) : null}
      {professional && (minutes || (query.from && query.to)) ? (
        <div className="flex flex-col gap-2">
          <FilterLinks
            label={t("how")}
            asks
            choices={delayModes.map((each) => ({
              label: t(`mode.${each}`),
              href: lateHref(slug, { ...query, mode: each }),
              isCurrent: each === mode,
            }))}
          />
          <p className="text-muted">{t(`modeHint.${mode}`)}</p>
        </div>
      ) : null}
    </div>
  );
}

type ClockProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
};

function ClockField({ name, label, value }: ClockProps) {
  return (
    <label className="flex flex-col gap-1">
      <span className="text-sm font-medium">{label}</span>
      <input
        type="time"
        name={name}
        required
        key={value}
        defaultValue={value}
        className="input min-h-11 w-36"
      />
    </label>
  );
}
