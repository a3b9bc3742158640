import "server-only";
import { type Environment, env } from "@/lib/env";
import { directoryStorage } from "./directory-storage";
import type { FileStorage } from "./file-storage";

let opened: Promise<FileStorage> | undefined;

/** The one store of this server, as its environment says. */
export function storage(): Promise<FileStorage> {
  opened ??= openStorage(env());
  return opened;
}

/** Who keeps files in a directory never loads the client of S3. */
async function openStorage(given: Environment): Promise<FileStorage> {
  if (given.S3_BUCKET === undefined) return directoryStorage(given.FILES_DIR);
  const { s3Storage } = await import("./s3-storage");
  const { S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey } = given;
  return s3Storage({
    bucket: given.S3_BUCKET,
    region: given.S3_REGION,
    pathStyle: given.S3_PATH_STYLE,
    ...(given.S3_ENDPOINT ? { endpoint: given.S3_ENDPOINT } : {}),
    ...(accessKeyId && secretAccessKey ? { keys: { accessKeyId, secretAccessKey } } : {}),
  });
}
