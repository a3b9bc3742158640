/** Where the files of pictures stand. A key is `tenant/file`; what is under it never changes. */
export type ImageStore = {
  readonly put: (key: string, bytes: Uint8Array) => Promise<void>;
  /** Undefined where there is none. */
  readonly get: (key: string) => Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** What is not there is gone already. */
  readonly remove: (key: string) => Promise<void>;
};
