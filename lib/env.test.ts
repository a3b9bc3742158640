import { expect, test } from "vitest";
import { readEnvironment } from "./env";

const least = {
  DATABASE_URL: "postgres://app_user@localhost/citaria",
  AUTH_SECRET: "a".repeat(32),
  LINK_SECRET: "b".repeat(32),
};
const s3 = { S3_BUCKET: "files", S3_ACCESS_KEY_ID: "id", S3_SECRET_ACCESS_KEY: "secret" };

test("files stand in a directory unless a bucket is named, which the former name still names", () => {
  expect(readEnvironment(least)).toMatchObject({ FILES_DIR: ".data/images" });
  expect(readEnvironment({ ...least, IMAGES_DIR: "/old" })).toMatchObject({ FILES_DIR: "/old" });
  const both = { ...least, IMAGES_DIR: "/old", FILES_DIR: "/new" };
  expect(readEnvironment(both)).toMatchObject({ FILES_DIR: "/new" });
  expect(readEnvironment({ ...least, S3_BUCKET: "", S3_ENDPOINT: "" }).S3_BUCKET).toBeUndefined();
});

test("an object store is taken whole: with both keys, or on AWS with none", () => {
  expect(readEnvironment({ ...least, ...s3 })).toMatchObject({ ...s3, S3_REGION: "us-east-1" });
  expect(readEnvironment({ ...least, S3_BUCKET: "files" }).S3_BUCKET).toBe("files");
  const own = { S3_ENDPOINT: "https://s3.example", S3_PATH_STYLE: "1" };
  expect(readEnvironment({ ...least, ...s3, ...own })).toMatchObject({ S3_PATH_STYLE: true });
});

test.each([
  [{ S3_ENDPOINT: "https://s3.example" }, /would go to FILES_DIR[\s\S]*S3_BUCKET/],
  [{ ...s3, S3_BUCKET: undefined }, /S3_BUCKET/],
  [{ ...s3, S3_SECRET_ACCESS_KEY: undefined }, /keys go together[\s\S]*S3_SECRET_ACCESS_KEY/],
  [{ ...s3, S3_ACCESS_KEY_ID: undefined }, /keys go together[\s\S]*S3_ACCESS_KEY_ID/],
  [{ S3_BUCKET: "files", S3_ENDPOINT: "https://s3.example" }, /machines without keys/],
  [{ ...s3, S3_ENDPOINT: "s3.example" }, /S3_ENDPOINT/],
  [{ ...s3, S3_PATH_STYLE: "yes" }, /S3_PATH_STYLE/],
])("what is only half said is refused by its name: %o", (given, said) => {
  expect(() => readEnvironment({ ...least, ...given })).toThrow(said);
});
