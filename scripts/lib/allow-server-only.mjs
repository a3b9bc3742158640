import { register } from "node:module";

// The package `server-only` throws outside a bundler; scripts are the server too.
const hook = `export async function resolve(specifier, context, next) {
  if (specifier === "server-only") {
    return { url: "data:text/javascript,export {}", format: "module", shortCircuit: true };
  }
  return next(specifier, context);
}`;

register(`data:text/javascript,${encodeURIComponent(hook)}`);
