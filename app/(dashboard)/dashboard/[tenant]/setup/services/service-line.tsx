"use client";

import { useState } from "react";
import { cx } from "@/components/ui/class-names";
import { TextField } from "@/components/ui/text-field";
import { serviceBounds } from "@/lib/core/scheduling/service-bounds";

type Props = {
  readonly name: string;
  readonly service: {
    readonly name: string;
    readonly description: string | null;
    readonly durationMinutes: number;
    readonly price: string;
    readonly active: boolean;
  };
  readonly labels: Readonly<Record<"group" | "offered" | "name" | "minutes" | "price", string>>;
};

/** A service to keep or to leave out, with what of it is the practice's own. */
export function ServiceLine({ name, service, labels }: Props) {
  const [isOffered, setOffered] = useState(service.active);
  const { least, most } = serviceBounds.durationMinutes;
  return (
    <fieldset className="rounded-box bg-base-100 p-4 shadow-xs sm:p-5">
      <legend className="sr-only">{labels.group}</legend>
      <div className="flex items-start gap-4">
        <input
          type="checkbox"
          name={`${name}.offered`}
          aria-label={labels.offered}
          defaultChecked={service.active}
          onChange={(event) => setOffered(event.target.checked)}
          className="toggle toggle-primary mt-9"
        />
        <div
          className={cx(
            "grid min-w-0 grow grid-cols-[5.5rem_minmax(0,1fr)] gap-x-4 gap-y-3 sm:grid-cols-[minmax(0,1fr)_6rem_12rem]",
            !isOffered && "opacity-60",
          )}
        >
          <TextField
            name={`${name}.name`}
            label={labels.name}
            required
            maxLength={80}
            defaultValue={service.name}
            className="max-sm:col-span-2"
          />
          <TextField
            name={`${name}.durationMinutes`}
            type="number"
            label={labels.minutes}
            required
            min={least}
            max={most}
            inputMode="numeric"
            defaultValue={service.durationMinutes}
          />
          <TextField
            name={`${name}.price`}
            label={labels.price}
            inputMode="decimal"
            maxLength={24}
            autoComplete="off"
            defaultValue={service.price}
          />
          {service.description ? (
            <p className="col-span-2 text-sm text-muted sm:col-span-3">{service.description}</p>
          ) : null}
        </div>
      </div>
    </fieldset>
  );
}
