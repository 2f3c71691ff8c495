/** A typed fault that the desk can show (invariant 11). */
export class Fault extends Error {
  override name = 'Fault';
  /** Stable, for programs: `inside-address`, `timeout`, `not-a-feed`, … */
  readonly code: string;
  /** True when trying again later may succeed. */
  readonly passing: boolean;

  constructor(code: string, message: string, options: { passing?: boolean; cause?: unknown } = {}) {
    super(message, { cause: options.cause });
    this.code = code;
    this.passing = options.passing ?? false;
  }
}
