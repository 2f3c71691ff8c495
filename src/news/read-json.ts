const deepest = 40;
const longest = 400_000;
/** Braces from which an object is looked for. */
const mostTries = 20;

/**
 * The JSON object in a model's reply, whatever stands around it: fences, remarks, a byte-order mark. Trailing commas and
 * raw line breaks in strings are forgiven; what is cut off, too deep or too long is not. Keys that reach for
 * an object's prototype are dropped.
 * @returns undefined where there is no object that can be read
 */
export function readJsonObject(reply: string): unknown {
  if (reply.length > longest) return undefined;
  let start = reply.indexOf('{');
  for (let tries = 0; start !== -1 && tries < mostTries; tries++, start = reply.indexOf('{', start + 1)) {
    const end = endOfObject(reply, start);
    if (end === null) continue;
    const value = parsed(reply.slice(start, end));
    if (value !== undefined) return value;
  }
  return undefined;
}

/** The offset behind the brace that closes the one at `start`; null where none does, or it lies too deep. */
function endOfObject(text: string, start: number): number | null {
  let depth = 0;
  let quoted = false;
  for (let at = start; at < text.length; at++) {
    const sign = text[at];
    if (quoted) {
      if (sign === '\\') at++;
      else if (sign === '"') quoted = false;
    } else if (sign === '"') quoted = true;
    else if (sign === '{' || sign === '[') {
      if (++depth > deepest) return null;
    } else if (sign === '}' || sign === ']') {
      if (--depth === 0) return at + 1;
    }
  }
  return null;
}

function parsed(text: string): unknown {
  for (const candidate of [text, forgiven(text)]) {
    try {
      return JSON.parse(candidate, (key, value) =>
        /^(?:__proto__|constructor|prototype)$/.test(key) ? undefined : value,
      );
    } catch {
      // Not JSON as it stands: the forgiven form is tried, and then the next brace.
    }
  }
  return undefined;
}

/** Without commas before a closing bracket, and with line breaks in strings escaped. */
function forgiven(text: string): string {
  return text.replace(/"(?:\\.|[^"\\])*"|,(?=\s*[}\]])/gs, (piece) =>
    piece === ',' ? '' : piece.replace(/\n/g, '\\n').replace(/\t/g, '\\t').replace(/\r/g, ''),
  );
}
