import { rmSync } from "node:fs";
import { locateBinaries } from "./postgres/binaries";
import { DataDirInUse, livingOwner } from "./postgres/ownership";
import { reachableDataDir } from "./postgres/places";
import { clearLeftovers } from "./postgres/postmaster";
import { serverAccount } from "./postgres/server-account";

/** Removes the data of the embedded server, and a server that a killed run left. Throws DataDirInUse. */
export async function resetEmbeddedData(wanted: string): Promise<void> {
  const account = serverAccount(wanted);
  const dataDir = reachableDataDir(wanted, account);
  const owner = livingOwner(dataDir);
  if (owner !== null) throw new DataDirInUse(dataDir, owner);
  await clearLeftovers({ dataDir, account, binaries: locateBinaries(account) });
  for (const leftover of [dataDir, `${dataDir}.new`, `${dataDir}.log`, `${dataDir}.owner`]) {
    rmSync(leftover, { recursive: true, force: true });
  }
}
