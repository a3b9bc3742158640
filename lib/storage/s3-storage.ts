import "server-only";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from "@aws-sdk/client-s3";
import { type Failure, fail, ok } from "@/lib/core/result";
import { log } from "@/lib/log";
import type { FileStorage, StorageRefusal } from "./file-storage";

export type S3Settings = {
  readonly bucket: string;
  readonly region: string;
  /** Another store than AWS's own. */
  readonly endpoint?: string;
  /** Left out: what the machine itself may do (a role). */
  readonly keys?: { readonly accessKeyId: string; readonly secretAccessKey: string };
  /** `endpoint/bucket/key` instead of `bucket.endpoint/key`. */
  readonly pathStyle: boolean;
  /** Until a request is answered; tried twice. */
  readonly timeoutMs?: number;
};

/** Files as objects of one bucket, in any store that speaks S3. */
export function s3Storage(settings: S3Settings): FileStorage {
  const client = clientOf(settings);
  const refused = (error: unknown) => refusal(error, settings);
  const at = (key: string) => ({ Bucket: settings.bucket, Key: key });
  return {
    put: async (key, bytes) => {
      try {
        const Body = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
        await client.send(new PutObjectCommand({ ...at(key), Body }));
        return ok(null);
      } catch (error) {
        return refused(error);
      }
    },
    get: async (key) => {
      try {
        const { Body, ContentLength = 0 } = await client.send(new GetObjectCommand(at(key)));
        if (!Body) throw new Error("An object without a body");
        const stream = Body.transformToWebStream() as ReadableStream<Uint8Array>;
        return ok({ sizeBytes: ContentLength, stream });
      } catch (error) {
        return isMissing(error) ? fail("not_found") : refused(error);
      }
    },
    head: async (key) => {
      try {
        const { ContentLength = 0 } = await client.send(new HeadObjectCommand(at(key)));
        return ok({ sizeBytes: ContentLength });
      } catch (error) {
        return isMissing(error) ? fail("not_found") : refused(error);
      }
    },
    remove: async (key) => {
      try {
        await client.send(new DeleteObjectCommand(at(key)));
        return ok(null);
      } catch (error) {
        return isMissing(error) ? ok(null) : refused(error);
      }
    },
  };
}

function clientOf({ region, endpoint, keys, pathStyle, timeoutMs = 15_000 }: S3Settings) {
  return new S3Client({
    region,
    forcePathStyle: pathStyle,
    maxAttempts: 2,
    // Stores of others know no newer checksums; the body is signed with its SHA-256 in any case.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    requestHandler: {
      connectionTimeout: Math.min(timeoutMs, 3_000),
      requestTimeout: timeoutMs,
      // Without it the SDK only warns.
      throwOnRequestTimeout: true,
      socketTimeout: timeoutMs,
    },
    ...(endpoint ? { endpoint } : {}),
    ...(keys ? { credentials: keys } : {}),
  });
}

/** A bucket that is missing is none of these, except for HEAD, whose answer has no body to tell. */
function isMissing(error: unknown): boolean {
  return error instanceof S3ServiceException && ["NoSuchKey", "NotFound"].includes(error.name);
}

function refusal(error: unknown, { bucket, endpoint }: S3Settings): Failure<StorageRefusal> {
  const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  const lasting = name === "CredentialsProviderError" || isRefusal(name, status);
  log.error(
    { bucket, endpoint, status, name, said: message },
    lasting
      ? "the object store refuses: look at S3_BUCKET, S3_REGION, its keys and what they may do"
      : "the object store does not answer",
  );
  return fail(lasting ? "storage_misconfigured" : "storage_unavailable");
}

/** An answer that will be the same tomorrow: not there, not allowed, somewhere else. */
function isRefusal(name: string, status = 503): boolean {
  return status < 500 && status !== 429 && name !== "RequestTimeout";
}
