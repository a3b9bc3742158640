/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  /** What was done, with its size: "slots of 62 days, 12 professionals". */
  workload: string;
  measure: string;
  value: number;
  unit: "ms" | "µs" | "/s" | "KB" | "×";
  /** What to read it against: a floor, a ratio, a machine's fact. */
  note?: string;
}

/** Every `scripts/bench/<name>.bench.ts` exports this, under the name `run`. */
export type Bench = () => Promise<BenchRow[]>;
