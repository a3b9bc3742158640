/** A service as its form shows it. */
export type ServiceFacts = {
  readonly name: string;
  readonly description: string | null;
  readonly specialty: string | null;
  /** As it is typed. */
  readonly price: string;
  readonly durationMinutes: number;
  readonly bufferBeforeMinutes: number;
  readonly bufferAfterMinutes: number;
  readonly stepMinutes: number;
  readonly packTightly: boolean;
  readonly minimumNoticeMinutes: number;
  readonly horizonDays: number;
  readonly dailyMax: number | null;
  readonly weeklyMax: number | null;
  readonly resourceKindId: string | null;
  readonly capacity: number;
  readonly followUpDays: number | null;
  /** How long before the start clients are reminded; null: as of the others. */
  readonly reminderHours: readonly number[] | null;
  readonly active: boolean;
  readonly professionalIds: readonly string[];
  /** Minutes by professional, of those who take another time. */
  readonly durations: Readonly<Record<string, number>>;
};

export type KindOption = {
  readonly id: string;
  readonly name: string;
  /** How many there are in use. */
  readonly rooms: number;
};
