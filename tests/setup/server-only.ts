// Stands for the package `server-only`, which throws outside of a bundler.
export {};
