import type { Amount } from './amounts.ts';
import { countedBy } from './counted.ts';
import { countryOf } from './countries.ts';
import { months, weekdays } from './date-words.ts';
import { gapBefore, type NumberToken } from './number-tokens.ts';
import { type Measured, measure } from './number-units.ts';
import type { NumberKind, NumberMention } from './numbers.ts';
import { isKnownPlace } from './places.ts';
import { qualifierOf } from './qualifiers.ts';
import { fold } from './span.ts';

/** A mention and the token after it. */
export interface Read {
  mention: NumberMention;
  to: number;
}

/** Makes a mention of an amount: its unit before or behind it, its kind, what qualifies it and what it counts. */
export function mentionAt(
  text: string,
  tokens: NumberToken[],
  amount: Amount,
  second: number | null,
  code: string,
): Read | null {
  const measured = measure(text, tokens, amount);
  const { start, end, unit, sign } = measured;
  const build = (
    kind: NumberKind,
    code_: string | null,
    span = { start, end },
    value = amount.value,
  ): NumberMention => ({
    ...span,
    text: text.slice(span.start, span.end),
    value: Number((sign * value).toPrecision(12)),
    second: second === null ? null : Number(second.toPrecision(12)),
    kind,
    unit: code_,
    about: amount.form === 'vague' ? 'several' : qualifierOf(text, span.start, span.end),
    counted: null,
    date: null,
  });
  if (amount.form === 'ordinal') return { mention: build('ordinal', null), to: amount.to };
  const age =
    unit === null || unit.code === 'year' || unit.code === 'month'
      ? ageEnd(text, tokens, amount, measured)
      : null;
  if (age) return { mention: build('age', null, { start, end: age.end }), to: age.to };
  const ordinal = ordinalEnd(text, tokens, amount, code);
  if (ordinal) return { mention: build('ordinal', null, { start, end: ordinal.end }), to: ordinal.to };
  if (amount.form === 'fraction' && !unit) return { mention: build('fraction', null), to: amount.to };
  if (unit) return { mention: build(unit.kind, unit.code), to: measured.to };
  const magnitude = magnitudeBefore.test(text.slice(Math.max(0, start - 24), start));
  if (magnitude && amount.value < 11) return { mention: build('measure', 'magnitude'), to: amount.to };
  if (isLabel(text, tokens, amount)) return { mention: build('label', null), to: amount.to };
  const counted = countedBy(text, end, amount.value, code);
  if (isLoneOne(tokens[amount.from]!, amount, counted !== null, code)) return null;
  return { mention: { ...build('count', null), counted }, to: amount.to };
}

const magnitudeBefore = /(?:magnitude|stärke|magnitud|magnitudo)\s(?:of\s|von\s|de\s|di\s)?$/iu;

/** Terms that are told in years as ages are: `une peine de 10 ans`. */
const terms =
  /(?:peine|prison|réclusion|contrat|période|durée|mandat|plan|bail|délai|plus|moins|carrière|guerre|mariage|pena|prisión|cárcel|contrato|periodo|período|plazo|mandato|condena|acuerdo|carrera|más|menos|guerra|matrimonio|garantía)\s(?:de\s)?$/iu;

/** Where an age ends: `34-year-old`, `34 Jahre alt`, `34-Jähriger`, `un homme de 34 ans`, `aged 34`, `Berg, 34,`. */
function ageEnd(
  text: string,
  tokens: NumberToken[],
  amount: Amount,
  measured: Measured,
): { end: number; to: number } | null {
  if (amount.form !== 'plain' || amount.value > 5000 || amount.scaled) return null;
  const before = text.slice(Math.max(0, measured.start - 28), measured.start);
  const here = { end: measured.end, to: measured.to };
  if (measured.unit) {
    const old = tokens[measured.to];
    if (
      old &&
      /^(?:old|alt|oud|olds)$/.test(old.folded) &&
      /^[ -]$/.test(gapBefore(text, tokens, measured.to))
    )
      return { end: old.end, to: measured.to + 1 };
    if (/^\s(?:de edad|d['’]âge|di età|de idade)/u.test(text.slice(measured.end, measured.end + 9)))
      return here;
    if (amount.value > 125) return null;
    const word = tokens[measured.to - 1]!.folded;
    if (!/^(?:ans|anos|anni)$/.test(word)) return null;
    if (/âgée?s?\s(?:de\s)?$|à l['’]âge de\s$|con\s$|aux?\s$/iu.test(before)) return here;
    if (!/\p{L}\s(?:de|di)\s$/u.test(before) || terms.test(before)) return null;
    return here;
  }
  const next = tokens[amount.to];
  if (
    next &&
    /^(?:jahrig|jaehrig|jarig)/.test(next.folded) &&
    /^-?$/.test(gapBefore(text, tokens, amount.to))
  )
    return { end: next.end, to: amount.to + 1 };
  if (/(?:\baged?(?: of)?|im Alter von|\bd['’]âge)\s$/iu.test(before)) return here;
  if (tokens[amount.from]!.kind !== 'figure' || amount.value < 5 || amount.value > 115) return null;
  const told =
    /(?:\b(?:dies|died|dead|dying) at|\b(?:he|she) (?:is|was)|\b(?:tot|gestorben|starb) mit|(?:mort|morte|décédée?) à)\s$/iu.test(
      before,
    );
  if (told && /^(?:[,.;\n]|$)/.test(text.slice(measured.end, measured.end + 1))) return here;
  const apposed = /\p{Lu}[\p{L}'’.-]+(?:, | \()$/u.test(before) && !Number.isNaN(amount.value);
  const closed = before.endsWith('(') ? /^\)/ : /^(?:[,.;]|$)/;
  return apposed &&
    Number.isInteger(amount.value) &&
    closed.test(text.slice(measured.end, measured.end + 1)) &&
    namedBefore(before)
    ? here
    : null;
}

/** A name before the comma: `Anna Berg, 52,`; `London, 52,` and `May, 12,` are something else. */
function namedBefore(before: string): boolean {
  const word = /(\p{Lu}[\p{L}'’.-]+)(?:, | \()$/u.exec(before)?.[1] ?? '';
  return (
    !isKnownPlace(word) && countryOf(word) === null && !months.has(fold(word)) && !weekdays.has(fold(word))
  );
}

const suffixes: Record<string, RegExp> = {
  en: /^(?:st|nd|rd|th)$/,
  de: /^(?:te|ten|ter)$/,
  fr: /^(?:er|ers|ere|eres|re|e|es|eme|emes|nd|nde)$/,
  es: /^(?:o|a|er|os|as)$/,
  it: /^(?:o|a)$/,
  pt: /^(?:o|a)$/,
  nl: /^(?:e|ste|de)$/,
};

function ordinalEnd(
  text: string,
  tokens: NumberToken[],
  amount: Amount,
  code: string,
): { end: number; to: number } | null {
  const token = tokens[amount.from]!;
  if (token.kind !== 'figure' || amount.to !== amount.from + 1 || !/^\d{1,3}$/.test(token.text)) return null;
  const next = tokens[amount.to];
  const suffix = suffixes[code] ?? suffixes.en!;
  if (next && next.start === token.end && suffix.test(next.folded))
    return { end: next.end, to: amount.to + 1 };
  if (code !== 'de' || text[token.end] !== '.' || !/^\. \p{Lu}/u.test(text.slice(token.end, token.end + 3)))
    return null;
  const leads = /^(?:der|die|das|den|dem|des|zum|zur|im|am|ihr\p{Ll}*|sein\p{Ll}*)$/u;
  if (!leads.test(tokens[amount.from - 1]?.folded ?? '')) return null;
  return { end: token.end + 1, to: amount.to };
}

const labelled =
  /(?:\b(?:flight|route|room|article|section|chapter|gate|platform|boeing|airbus|interstate|highway|no|number|line|terminal|type|grade|level|category|phase|apollo|covid|formula|group|district|unit|channel|page|stage|round|bus|tram|artikel|paragraf|flug|linie|zimmer|gleis|kapitel|seite|nummer|nr|vol|ligne|salle|chapitre|porte|numéro|artículo|vuelo|línea|sala|puerta|número|articolo|volo|g|kategorie|catégorie|categoría))\.? ?-?$/iu;

/** A number that is part of a name: `Flight 447`, `COVID-19`, `9/11`. */
function isLabel(text: string, tokens: NumberToken[], amount: Amount): boolean {
  const token = tokens[amount.from]!;
  if (amount.scaled) return false;
  const before = text.slice(Math.max(0, token.start - 14), token.start);
  if (labelled.test(before) && !/\d/.test(before.slice(-3))) return true;
  if (token.kind !== 'figure') return false;
  if (
    /[\p{L}\p{N}][-/]?$/u.test(before) ||
    /^(?:\p{L}|\/\d|:\d|[-‐]\p{L}*\p{Lu})/u.test(text.slice(token.end, token.end + 6))
  )
    return true;
  return false;
}

/** `one` is a number only where it counts a person or a thing that is named. */
function isLoneOne(token: NumberToken, amount: Amount, counts: boolean, code: string): boolean {
  if (amount.value !== 1 || token.kind === 'figure' || amount.scaled || amount.form !== 'plain') return false;
  return code !== 'en' || !counts || amount.to - amount.from !== 1;
}
