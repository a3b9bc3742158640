"use client";

import { useTranslations } from "next-intl";
import type { BoundAction } from "@/components/agenda/bound-action";
import { ActionForm } from "@/components/ui/action-form";
import { cx } from "@/components/ui/class-names";
import { SelectField } from "@/components/ui/select-field";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { useToast } from "@/components/ui/toast";
import { placeBounds } from "@/lib/core/scheduling/place-bounds";
import type { KindFacts, PlaceOption } from "./room-facts";

type Props = {
  readonly kind: KindFacts;
  readonly places: readonly PlaceOption[];
  readonly action: BoundAction<{ readonly ids: readonly string[] }>;
};

/** One more of a kind, or several that are numbered. */
const { roomsAtOnce } = placeBounds;

export function AddRoomsForm({ kind, places, action }: Props) {
  const t = useTranslations("places");
  const toast = useToast();
  return (
    <ActionForm
      action={action}
      fieldOfCode={{ name_taken: "name" }}
      onSuccess={({ ids }) => toast("success", t("roomsAdded", { count: ids.length }))}
      className="mt-5 border-t border-base-300 pt-5"
    >
      <input type="hidden" name="kindId" value={kind.id} />
      <div
        className={cx(
          "grid grid-cols-[minmax(0,1fr)_5rem] items-start gap-4",
          places.length > 1
            ? "md:grid-cols-[minmax(0,1fr)_5rem_minmax(0,1fr)_auto]"
            : "sm:grid-cols-[minmax(0,1fr)_5rem_auto]",
        )}
      >
        <TextField
          name="name"
          label={t("roomName")}
          required
          maxLength={40}
          autoComplete="off"
          defaultValue={kind.name}
        />
        <TextField
          type="number"
          name="count"
          label={t("roomCountField")}
          required
          min={roomsAtOnce.least}
          max={roomsAtOnce.most}
          inputMode="numeric"
          defaultValue={1}
        />
        {places.length > 1 ? (
          <SelectField
            name="siteId"
            label={t("roomSite")}
            required
            defaultValue="main"
            options={places.map(({ id, name }) => ({ value: id ?? "main", label: name }))}
            className="col-span-2 md:col-span-1"
          />
        ) : null}
        <SubmitButton
          variant="secondary"
          icon="plus"
          className={cx(
            "col-span-2",
            places.length > 1 ? "md:col-span-1 md:mt-[1.875rem]" : "sm:col-span-1 sm:mt-[1.875rem]",
          )}
        >
          {t("addRooms")}
        </SubmitButton>
      </div>
    </ActionForm>
  );
}
