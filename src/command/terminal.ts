/** What the terminal shows while the press works: drawn over itself on a screen, a line now and then in a log. */
export class Terminal {
  #out: NodeJS.WriteStream;
  #drawn = 0;
  #logged = 0;

  constructor(out: NodeJS.WriteStream = process.stderr) {
    this.#out = out;
  }

  /** Shows these lines in place of those shown before. */
  show(lines: string[]): void {
    if (!this.#out.isTTY) {
      this.#log(lines[0]!);
      return;
    }
    const width = this.#out.columns || 80;
    const up = this.#drawn > 0 ? `\x1b[${this.#drawn}A` : '';
    this.#out.write(`${up}${lines.map((line) => `\x1b[2K${cut(line, width - 1)}\n`).join('')}\x1b[0J`);
    this.#drawn = lines.length;
  }

  /** Says something that stays. */
  say(text: string): void {
    this.#drawn = 0;
    this.#out.write(`${text}\n`);
  }

  #log(line: string): void {
    const now = Date.now();
    if (now - this.#logged < 10_000) return;
    this.#logged = now;
    this.#out.write(`${line}\n`);
  }
}

/** `[██████····] 61 %` */
export function progressBar(done: number, of: number, width = 30): string {
  const share = of === 0 ? 1 : Math.min(1, done / of);
  const full = Math.round(share * width);
  return `[${'█'.repeat(full)}${'·'.repeat(width - full)}] ${Math.floor(share * 100)} %`;
}

function cut(line: string, width: number): string {
  return line.length > width ? `${line.slice(0, Math.max(1, width - 1))}…` : line;
}
