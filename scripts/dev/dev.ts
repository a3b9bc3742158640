import { spawn } from "node:child_process";
import { once } from "node:events";
import { panel } from "../demo/panel";
import { nextProgram } from "../lib/build";
import { runLocally } from "../lib/local-run";
import { dataRoot, root } from "../lib/paths";
import { endProcess, tied } from "../lib/serve";

// Data of its own: it may run beside the demo, and a migration half written spoils nobody's demo.
await runLocally(`${dataRoot}/postgres-dev`, async ({ env, port, accounts }, undoing) => {
  console.log(panel(port, accounts));
  const child = spawn(
    process.execPath,
    ["--import", tied, nextProgram(), "dev", "--hostname", "127.0.0.1", "--port", String(port)],
    {
      cwd: root,
      detached: true,
      env: { ...process.env, ...env, NODE_ENV: "development" },
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    },
  );
  undoing.add(() => endProcess(child));
  return once(child, "exit").then(() => undefined);
});
