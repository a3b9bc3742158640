import { type ChildProcess, fork, type Serializable } from "node:child_process";
import { pathToFileURL } from "node:url";
import { root } from "./paths";

/** Runs a TypeScript file of ours in its own Node process and returns the message it sends. */
export function runChild<Answer>(
  file: string,
  input: Serializable,
  env: Record<string, string> = {},
): Promise<Answer> {
  const child = fork(`${root}/${file}`, {
    cwd: root,
    env: { ...process.env, ...env },
    execArgv: [
      "--import",
      "tsx",
      "--import",
      pathToFileURL(`${root}/scripts/lib/allow-server-only.mjs`).href,
    ],
  });
  child.send(input);
  return answerOf<Answer>(child, file);
}

/** The other side of runChild: takes the input, sends the result, and ends. */
export function answerParent<Input>(work: (input: Input) => Promise<unknown>): void {
  process.once("message", async (input) => {
    try {
      const answer = await work(input as Input);
      process.send?.(answer, undefined, undefined, () => process.exit(0));
    } catch (error) {
      // Left to itself, a failure could wait for ever on whatever is still open.
      console.error(error);
      process.exit(1);
    }
  });
  process.once("disconnect", () => process.exit(1));
}

function answerOf<Answer>(child: ChildProcess, file: string): Promise<Answer> {
  return new Promise((resolve, reject) => {
    let answer: Answer | undefined;
    child.once("message", (message) => {
      answer = message as Answer;
    });
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      if (code === 0) resolve(answer as Answer);
      else reject(new Error(`${file} ended with ${signal ?? `code ${code}`}.`));
    });
  });
}
