/** One line of the table that `npm run bench` prints. */
export interface BenchRow {
  /** Its name in the JSON, stable and unique within its group: "W1-New_York", "tenant-page-p50". */
  key: string;
  /** What was done, with its size: "slots of 62 days, 12 professionals". */
  workload: string;
  measure: string;
  value: number;
  unit: "ms" | "µs" | "/s" | "/min" | "KB" | "×";
  /** What to read it against: a floor, a ratio, a machine's fact. */
  note?: string;
}

/** Every `scripts/bench/<group>.bench.ts` exports this, under the name `run`. */
export type Bench = () => Promise<BenchRow[]>;

/** What one of these files measured; `name` is the file's without `.bench.ts`. */
export interface BenchGroup {
  name: string;
  rows: BenchRow[];
}
