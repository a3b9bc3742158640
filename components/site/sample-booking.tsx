import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { cx } from "@/components/ui/class-names";
import { Icon } from "@/components/ui/icon";

/** A picture of a booking, drawn with our own parts; nothing in it can be pressed. */
export function SampleBooking() {
  const t = useTranslations("site");
  return (
    <div aria-hidden className="relative mx-auto w-full max-w-md pb-14 select-none">
      <div className="rounded-box bg-base-100 p-6 shadow-xl shadow-black/5">
        <div className="flex items-center gap-3">
          <Avatar name={t("sampleProfessional")} />
          <div>
            <p className="font-semibold">{t("sampleProfessional")}</p>
            <p className="text-sm text-muted">{t("sampleService")}</p>
          </div>
        </div>
        <p className="mt-6 font-semibold">{t("sampleTitle")}</p>
        <p className="text-sm text-muted">{t("sampleDay")}</p>
        <div className="mt-3 grid grid-cols-3 gap-2">
          {times.map((time) => (
            <span
              key={time}
              className={cx(
                "rounded-field py-2.5 text-center font-medium tabular-nums",
                time === chosen ? "bg-primary text-primary-content" : "bg-base-200",
              )}
            >
              {time}
            </span>
          ))}
        </div>
      </div>
      <div className="absolute right-0 bottom-0 left-8 flex items-start gap-3 rounded-box bg-base-100 p-4 shadow-xl shadow-black/10 ring-1 ring-base-300 sm:left-auto sm:-right-4">
        <Icon name="checkCircle" className="mt-0.5 text-xl text-success" />
        <div>
          <p className="font-semibold">{t("sampleConfirmed")}</p>
          <p className="text-sm text-muted">{t("sampleConfirmedBody")}</p>
        </div>
      </div>
    </div>
  );
}

const times = ["9:00", "9:30", "10:30", "11:00", "14:30", "16:00"];
const chosen = "10:30";
