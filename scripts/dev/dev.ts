import { once } from "node:events";
import { panel } from "../demo/panel";
import { nextProgram } from "../lib/build";
import { runLocally } from "../lib/local-run";
import { dataRoot } from "../lib/paths";
import { endProcess, spawnTied } from "../lib/serve";

// Data of its own: it may run beside the demo, and a migration half written spoils nobody's demo.
await runLocally(`${dataRoot}/postgres-dev`, async ({ env, port, accounts }, undoing) => {
  console.log(panel(port, accounts));
  const command = [nextProgram(), "dev", "--hostname", "127.0.0.1", "--port", String(port)];
  const child = spawnTied(command, { ...env, NODE_ENV: "development" }, "inherit");
  undoing.add(() => endProcess(child));
  return once(child, "exit").then(() => undefined);
});
