import pino from "pino";
import { env } from "./env";

/** Structured log, one JSON line an event. Never log tokens, passwords, or what people wrote. */
export const log = pino({
  level: env().LOG_LEVEL,
  redact: ["password", "token", "*.password", "*.token"],
});
