import { answerParent } from "../lib/run-child";
import type { Bench } from "./bench-row";

answerParent(async (file: string) => {
  const { run } = (await import(file)) as { run: Bench };
  return run();
});
