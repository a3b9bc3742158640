// Imported before a server that a script of ours starts with an IPC channel: when the script is
// killed, the channel closes and the server ends too, instead of keeping its port. Processes that
// the server starts inherit the import, and look after themselves.
if (process.env.CITARIA_PARENT === String(process.ppid)) {
  process.channel?.unref();
  process.on("disconnect", () => {
    process.kill(process.pid, "SIGTERM");
    setTimeout(() => process.exit(1), 3_000).unref();
  });
}
