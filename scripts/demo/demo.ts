import { ensureBuild } from "../lib/build";
import { runLocally, step } from "../lib/local-run";
import { dataRoot } from "../lib/paths";
import { serveBuild } from "../lib/serve";
import { panel } from "./panel";

await runLocally(`${dataRoot}/postgres`, async ({ env, port, accounts }, undoing) => {
  await ensureBuild(() => step("Compilando la aplicación; tarda uno o dos minutos…"));
  step("Iniciando el servidor…");
  const served = await serveBuild(env, `${dataRoot}/logs/server.log`);
  undoing.add(() => served.stop());
  console.log(panel(port, accounts));
  return served.ended;
});
