"use client";

import { useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button-link";
import { Disclosure } from "@/components/ui/disclosure";
import { SelectField } from "@/components/ui/select-field";
import { serviceBounds } from "@/lib/core/scheduling/service-bounds";
import { NumberField } from "./number-field";
import type { KindOption, ServiceFacts } from "./service-facts";

type Props = {
  readonly service: ServiceFacts;
  readonly kinds: readonly KindOption[];
  readonly roomsHref: string;
};

/** Which space an appointment takes, and how many people share it. */
export function SpaceFields({ service, kinds, roomsHref }: Props) {
  const t = useTranslations("services");
  const { resourceKindId, capacity } = service;
  const isOpen = resourceKindId !== null || capacity > 1;
  return (
    <Disclosure title={t("space")} hint={t("spaceHint")} isOpen={isOpen}>
      <div className="grid gap-5 sm:grid-cols-2">
        {kinds.length === 0 ? (
          <div>
            <p className="mb-2 text-muted">{t("noKinds")}</p>
            <ButtonLink href={roomsHref} size="sm" icon="building">
              {t("toRooms")}
            </ButtonLink>
          </div>
        ) : (
          <SelectField
            name="resourceKindId"
            label={t("room")}
            hint={t("roomHint")}
            placeholder={t("noRoom")}
            defaultValue={resourceKindId ?? ""}
            options={kinds.map(({ id, name, rooms }) => ({
              value: id,
              label: t("roomOption", { name, count: rooms }),
            }))}
          />
        )}
        <NumberField
          name="capacity"
          label={t("capacity")}
          hint={t("capacityHint")}
          required
          bounds={serviceBounds.capacity}
          saved={capacity}
        />
      </div>
    </Disclosure>
  );
}
