import type { Sector } from "@/lib/core/setup/sectors";
import type { Weekday } from "@/lib/core/time/civil";
import type { AskedShape, Shape } from "./shape";
import type { UsualDay } from "./template";

const text: AskedShape = { kind: "text" };
const yesNo: AskedShape = { kind: "yes_no" };
const choice: AskedShape = { kind: "choice" };
const required = { required: true } as const;

const weekdays = [1, 2, 3, 4, 5] as const;
const tuesdayOn = [2, 3, 4, 5, 6] as const;

export const shapes: Readonly<Record<Sector, Shape>> = {
  medical: {
    brand: {
      ...{ primaryColor: "#0e7490", accentColor: "#f59e0b" },
      ...{ font: "inter", radius: "medium", theme: "light" },
    },
    services: {
      first: {
        minutes: 40,
        ...{ asks: { reason: { ...text, ...required }, allergies: text, medicines: text } },
      },
      consultation: { minutes: 30, asks: { reason: { ...text, ...required }, allergies: text } },
      control: { minutes: 20, asks: { changes: text } },
      checkup: { minutes: 45, followUpDays: 365, asks: { conditions: text, medicines: text } },
      certificate: { minutes: 20, asks: { purpose: { ...choice, ...required } } },
    },
    week: usual(weekdays, 8, 17, [12, 13]),
  },
  dental: {
    brand: {
      ...{ primaryColor: "#0f766e", accentColor: "#38bdf8" },
      ...{ font: "nunito", radius: "large", theme: "light" },
    },
    services: {
      assessment: {
        ...{ minutes: 40, bufferMinutes: 10 },
        asks: { reason: text, allergies: text, medicines: text, pregnant: yesNo },
      },
      cleaning: {
        ...{ minutes: 45, bufferMinutes: 15, followUpDays: 180 },
        asks: { last: choice, allergies: text },
      },
      filling: { minutes: 60, bufferMinutes: 15, asks: { allergies: text, medicines: text } },
      urgent: {
        ...{ minutes: 30, bufferMinutes: 10, noticeMinutes: 30 },
        asks: { since: { ...choice, ...required }, swelling: { ...yesNo, ...required } },
      },
      extraction: {
        ...{ minutes: 45, bufferMinutes: 15, noticeMinutes: 24 * 60 },
        asks: { bleeding: { ...yesNo, ...required }, allergies: text, medicines: text },
      },
      whitening: {
        ...{ minutes: 75, bufferMinutes: 15, noticeMinutes: 24 * 60 },
        asks: { sensitive: yesNo, pregnant: yesNo },
      },
    },
    week: [...usual(weekdays, 9, 18, [13, 14]), ...usual([6], 9, 13)],
  },
  barber: {
    brand: {
      ...{ primaryColor: "#b45309", accentColor: "#dc2626" },
      ...{ font: "lora", radius: "none", theme: "dark" },
    },
    services: {
      cut: { minutes: 30, noticeMinutes: 30 },
      cutAndBeard: { minutes: 50, noticeMinutes: 30 },
      beard: { minutes: 25, noticeMinutes: 30 },
      shave: { minutes: 40, bufferMinutes: 5, noticeMinutes: 30, asks: { skin: yesNo } },
      child: { minutes: 30, noticeMinutes: 30, asks: { age: { kind: "number" } } },
    },
    week: usual(tuesdayOn, 10, 20, [14, 15]),
  },
  beauty: {
    brand: {
      ...{ primaryColor: "#be185d", accentColor: "#c084fc" },
      ...{ font: "nunito", radius: "large", theme: "light" },
    },
    services: {
      manicure: { minutes: 45, bufferMinutes: 10, asks: { remove: yesNo } },
      pedicure: { minutes: 60, bufferMinutes: 10, asks: { remove: yesNo } },
      brows: { minutes: 20, bufferMinutes: 5, asks: { skin: text } },
      facial: {
        ...{ minutes: 60, bufferMinutes: 15 },
        asks: { skin: text, treatments: text, pregnant: yesNo },
      },
      cut: { minutes: 60, bufferMinutes: 10, asks: { length: choice } },
      color: {
        ...{ minutes: 120, bufferMinutes: 15, noticeMinutes: 48 * 60 },
        asks: { reaction: { ...yesNo, ...required }, current: text },
      },
    },
    week: usual(tuesdayOn, 10, 19, [14, 15]),
  },
  generic: {
    brand: {
      ...{ primaryColor: "#4f46e5", accentColor: "#f59e0b" },
      ...{ font: "inter", radius: "medium", theme: "system" },
    },
    services: {
      first: { minutes: 60, asks: { reason: { ...text, ...required } } },
      followUp: { minutes: 45 },
      call: { minutes: 15, asks: { topic: text } },
    },
    week: usual(weekdays, 9, 18, [13, 14]),
  },
};

function usual(
  days: readonly Weekday[],
  fromHour: number,
  toHour: number,
  pause?: readonly [number, number],
): UsualDay[] {
  return days.map((weekday) => ({
    ...{ weekday, startMinute: fromHour * 60, endMinute: toHour * 60 },
    pause: pause ? { startMinute: pause[0] * 60, endMinute: pause[1] * 60 } : null,
  }));
}
