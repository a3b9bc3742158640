import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const lockFile = `${root}package-lock.json`;
const installedFile = `${root}node_modules/.package-lock.json`;
const stampFile = `${root}node_modules/.citaria-lock-hash`;

/** Installs what package-lock.json names when node_modules is absent or another. Plain Node only. */
export async function ensureDependencies() {
  refuseOldNode();
  const lock = await readFile(lockFile, "utf8");
  const hash = createHash("sha256").update(lock).digest("hex");
  if ((await readOrNull(stampFile)) === hash) return;
  if (!satisfies(await readOrNull(installedFile), lock)) {
    console.log("· Instalando las dependencias (npm ci); la primera vez tarda un minuto…");
    await npmCleanInstall();
  }
  await writeFile(stampFile, hash);
}

function refuseOldNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 9)) return;
  console.error(`Citaria necesita Node 20.9 o posterior; este es ${process.versions.node}.`);
  process.exit(1);
}

/** npm writes its hidden lock last, so a complete install by hand is recognised by it. */
function satisfies(installedText, lockText) {
  if (!installedText) return false;
  const installed = JSON.parse(installedText).packages;
  const { "": _project, ...wanted } = JSON.parse(lockText).packages;
  return Object.entries(wanted).every(([path, entry]) =>
    installed[path] ? installed[path].version === entry.version : entry.optional === true,
  );
}

function npmCleanInstall() {
  const options = ["ci", "--include=dev", "--no-audit", "--no-fund"];
  const viaNode = process.env.npm_execpath?.endsWith(".js");
  const [command, args] = viaNode
    ? [process.execPath, [process.env.npm_execpath, ...options]]
    : ["npm", options];
  const child = spawn(command, args, {
    cwd: root,
    stdio: "inherit",
    shell: !viaNode && process.platform === "win32",
  });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`npm ci terminó con el código ${code}.`));
    });
  });
}

function readOrNull(file) {
  return readFile(file, "utf8").catch(() => null);
}
