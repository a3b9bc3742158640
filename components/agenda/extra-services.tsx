"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { mostVisitParts } from "@/lib/core/appointments/decide-visit";
import {
  anyOf,
  type BookableProfessional,
  type BookableService,
  type Part,
  ServiceChoice,
} from "./service-choice";

export type ExtraPart = Part & { readonly key: number };

type Props = {
  readonly services: readonly BookableService[];
  readonly professionals: readonly BookableProfessional[];
  readonly extras: readonly ExtraPart[];
  readonly onExtras: (extras: readonly ExtraPart[]) => void;
};

/** Further services of the same visit, one after the other. */
export function ExtraServices({ services, professionals, extras, onExtras }: Props) {
  const t = useTranslations("visits");
  const nextKey = Math.max(0, ...extras.map(({ key }) => key)) + 1;
  return (
    <>
      {extras.map((extra, index) => (
        <fieldset key={extra.key} className="flex flex-col gap-4 rounded-box bg-base-200 p-4">
          <legend className="sr-only">{t("extraService", { number: index + 2 })}</legend>
          <ServiceChoice
            services={services}
            professionals={professionals}
            part={extra}
            onPart={(part) =>
              onExtras(extras.map((each) => (each.key === extra.key ? { ...each, ...part } : each)))
            }
            prefix={`parts.${index + 1}.`}
            labels={{
              service: t("extraService", { number: index + 2 }),
              professional: t("extraProfessional", { number: index + 2 }),
            }}
          />
          <Button
            size="sm"
            variant="quiet"
            icon="close"
            className="self-start"
            onClick={() => onExtras(extras.filter(({ key }) => key !== extra.key))}
          >
            {t("removeService")}
          </Button>
        </fieldset>
      ))}
      {extras.length < mostVisitParts - 1 ? (
        <Button
          variant="quiet"
          size="sm"
          icon="plus"
          className="self-start"
          onClick={() =>
            onExtras([
              ...extras,
              { key: nextKey, serviceId: "", professionalId: anyOf(professionals) },
            ])
          }
        >
          {t("addService")}
        </Button>
      ) : null}
    </>
  );
}
