/** Waits until the operator stops the program (Ctrl-C or a polite end). */
export function untilStopped(say: string): Promise<void> {
  process.stderr.write(`${say}\nCtrl-C ends it.\n`);
  return new Promise((resolve) => {
    const stop = () => resolve();
    process.once('SIGINT', stop);
    process.once('SIGTERM', stop);
  });
}
