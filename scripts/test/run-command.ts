import { spawn } from "node:child_process";
import { root } from "../lib/paths";

/** Where a command's output goes: to ours, or to an open file. */
export type Output = "inherit" | number;

/** Runs a command of the project; its exit code, 1 when it could not start. */
export function runCommand(
  command: string,
  args: string[],
  env: Record<string, string> = {},
  output: Output = "inherit",
): Promise<number> {
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ["inherit", output, output],
    shell: process.platform === "win32",
  });
  return new Promise((resolve) => {
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** The same for a program that a dependency brings along. */
export function runBin(
  name: string,
  args: string[],
  env: Record<string, string> = {},
  output: Output = "inherit",
): Promise<number> {
  return runCommand(`${root}/node_modules/.bin/${name}`, args, env, output);
}
