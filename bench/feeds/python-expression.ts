/** The part of Python's expressions in which feedparser's test suite says what it expects. */
export type Expression =
  | { kind: 'constant'; value: string | number | boolean | null }
  | { kind: 'list'; items: Expression[] }
  | { kind: 'dict'; entries: [Expression, Expression][] }
  | { kind: 'name'; name: string }
  | { kind: 'part'; of: Expression; key: Expression }
  | { kind: 'call'; function: Expression; arguments: Expression[] }
  | { kind: 'compare'; left: Expression; rest: { operator: string; right: Expression }[] }
  | { kind: 'not'; of: Expression }
  | { kind: 'and' | 'or'; of: Expression[] };

/** @throws Error with the place, where the text is of another part of Python */
export function parseExpression(text: string): Expression {
  return new Reading(tokens(text)).whole();
}

interface Token {
  kind: 'text' | 'number' | 'word' | 'sign' | 'end';
  text: string;
}

const token =
  /\s*(?:([uUbB]?(?:"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'))|(\d+(?:\.\d+)?)|([A-Za-z_]\w*)|(==|!=|<=|>=|[-+()[\]{},:.<>]))/sy;

function tokens(text: string): Token[] {
  const found: Token[] = [];
  const trimmed = text.trim();
  for (token.lastIndex = 0; token.lastIndex < trimmed.length; ) {
    const at = token.lastIndex;
    const match = token.exec(trimmed);
    if (!match) throw new Error(`not understood at ${at}: ${trimmed.slice(at, at + 20)}`);
    const place = match.slice(1).findIndex((group) => group !== undefined);
    const kind = (['text', 'number', 'word', 'sign'] as const)[place]!;
    found.push({ kind, text: kind === 'text' ? unquoted(match[1]!) : match[place + 1]! });
  }
  return [...found, { kind: 'end', text: '' }];
}

function unquoted(literal: string): string {
  const start = /^[uUbB]/.test(literal) ? 2 : 1;
  const escaping = /\\(?:x([\da-f]{2})|u([\da-f]{4})|U([\da-f]{8})|(\n)|(.))/gis;
  const plain: Record<string, string> = { n: '\n', t: '\t', r: '\r' };
  return literal.slice(start, -1).replace(escaping, (whole, x, u, long, line, one) => {
    const code = x ?? u ?? long;
    if (code) return String.fromCodePoint(Number.parseInt(code, 16));
    if (line) return '';
    return plain[one] ?? ('\\\'"'.includes(one) ? one : whole);
  });
}

class Reading {
  readonly #tokens: Token[];
  #at = 0;

  constructor(list: Token[]) {
    this.#tokens = list;
  }

  whole(): Expression {
    const expression = this.#either();
    if (this.#next.kind !== 'end') throw new Error(`not understood: ${this.#next.text}`);
    return expression;
  }

  get #next(): Token {
    return this.#tokens[this.#at]!;
  }

  #take(...texts: string[]): string | null {
    const { kind, text } = this.#next;
    if ((kind !== 'sign' && kind !== 'word') || !texts.includes(text)) return null;
    this.#at += 1;
    return text;
  }

  #demand(text: string): void {
    if (!this.#take(text)) throw new Error(`${text} was expected, not ${this.#next.text || 'the end'}`);
  }

  #either(): Expression {
    const of = [this.#both()];
    while (this.#take('or')) of.push(this.#both());
    return of.length > 1 ? { kind: 'or', of } : of[0]!;
  }

  #both(): Expression {
    const of = [this.#negated()];
    while (this.#take('and')) of.push(this.#negated());
    return of.length > 1 ? { kind: 'and', of } : of[0]!;
  }

  #negated(): Expression {
    return this.#take('not') ? { kind: 'not', of: this.#negated() } : this.#compared();
  }

  #compared(): Expression {
    const left = this.#sum();
    const rest: { operator: string; right: Expression }[] = [];
    for (;;) {
      let operator = this.#take('==', '!=', '<', '>', '<=', '>=', 'is', 'in', 'not');
      if (!operator) break;
      if (operator === 'not') this.#demand('in');
      if (operator === 'is' && this.#take('not')) operator = 'is not';
      rest.push({ operator: operator === 'not' ? 'not in' : operator, right: this.#sum() });
    }
    return rest.length > 0 ? { kind: 'compare', left, rest } : left;
  }

  /** Sums are only ever of literals. */
  #sum(): Expression {
    let sum = this.#parts();
    while (this.#take('+')) {
      const more = this.#parts();
      if (sum.kind !== 'constant' || more.kind !== 'constant')
        throw new Error('a sum of other than literals');
      sum = { kind: 'constant', value: `${sum.value}${more.value}` };
    }
    return sum;
  }

  #parts(): Expression {
    let expression = this.#atom();
    for (;;) {
      if (this.#take('.')) {
        expression = { kind: 'part', of: expression, key: { kind: 'constant', value: this.#next.text } };
        this.#at += 1;
      } else if (this.#take('[')) {
        expression = { kind: 'part', of: expression, key: this.#either() };
        this.#demand(']');
      } else if (this.#take('('))
        expression = { kind: 'call', function: expression, arguments: this.#items(')') };
      else return expression;
    }
  }

  #atom(): Expression {
    const { kind, text } = this.#next;
    if (this.#take('(')) {
      const items = this.#items(')');
      return items.length === 1 ? items[0]! : { kind: 'list', items };
    }
    if (this.#take('[')) return { kind: 'list', items: this.#items(']') };
    if (this.#take('{')) return this.#dict();
    if (this.#take('-')) {
      const of = this.#atom();
      return { kind: 'constant', value: -Number(of.kind === 'constant' ? of.value : Number.NaN) };
    }
    this.#at += 1;
    if (kind === 'number') return { kind: 'constant', value: Number(text) };
    if (kind === 'text') return { kind: 'constant', value: text + this.#adjacent() };
    if (kind !== 'word') throw new Error(`not understood: ${text || 'the end'}`);
    const known: Record<string, boolean | null> = { True: true, False: false, None: null };
    return Object.hasOwn(known, text)
      ? { kind: 'constant', value: known[text]! }
      : { kind: 'name', name: text };
  }

  /** Literals that stand one after the other are one. */
  #adjacent(): string {
    let text = '';
    for (; this.#next.kind === 'text'; this.#at += 1) text += this.#next.text;
    return text;
  }

  #items(end: string): Expression[] {
    const items: Expression[] = [];
    while (!this.#take(end)) {
      items.push(this.#either());
      if (!this.#take(',')) {
        this.#demand(end);
        break;
      }
    }
    return items;
  }

  #dict(): Expression {
    const entries: [Expression, Expression][] = [];
    while (!this.#take('}')) {
      const key = this.#either();
      this.#demand(':');
      entries.push([key, this.#either()]);
      if (!this.#take(',')) {
        this.#demand('}');
        break;
      }
    }
    return { kind: 'dict', entries };
  }
}
