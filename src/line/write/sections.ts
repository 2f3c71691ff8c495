import type { Draft, DraftSection, DraftSentence, StoryReport } from '../../news/draft.ts';
import type { Fact } from '../../news/fact.ts';
import { speakerOf } from '../../news/language/speakers.ts';
import { attributed, type Chosen, withDay } from './attribution.ts';
import type { Candidate } from './candidates.ts';
import { differenceSentence } from './differences.ts';
import { dayOf, withFullDates } from './full-dates.ts';
import { introduceNames } from './introduce.ts';
import { withLeaning } from './leaning.ts';
import { byMatter } from './matter.ts';
import { calledAgain } from './second-mention.ts';
import { speaks } from './speaks.ts';
import { standfirstOf } from './standfirst.ts';

const ledeSentences = 2;
const mostKeyFacts = 3;
/** What nobody knows or confirms yet, in each language of the paper. */
const unknown = new RegExp(
  [
    /\b(?:(?:un|not (?:yet |immediately )?)(?:clear|known|confirmed)|not (?:been )?(?:independently )?verified|could not be (?:reached|verified)|remains? a mystery)\b/,
    /\b(?:unklar|unbekannt|(?:nicht|noch nicht) (?:bekannt|bestätigt|geklärt)|noch offen)\b/,
    /\b(?:on ignore|(?:reste|demeure)(?:nt)? inconnue?s?|(?:pas|pas encore|n’a pas été|n'a pas été) (?:connue?s?|confirmée?s?|établie?s?))(?=[\s.,;:]|$)/,
    /\b(?:se desconocen?|se ignora|(?:no se conoce|sin confirmar|no (?:está|ha sido|fue) (?:clar[oa]|confirmad[oa])))(?=[\s.,;:]|$)/,
    /(?:لم يتضح|لم تتضح|غير معروف|لم يُعرف|لم يعرف|لم تُعرف|لم يتأكد|لم يتسن التأكد)/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'iu',
);

/** The chosen sentences where news puts them, each with its attribution and all its passages. */
export function bodyOf(
  chosen: Chosen[],
  title: Candidate,
  facts: Fact[],
  reports: StoryReport[],
  witnesses: Candidate[],
): Pick<Draft, 'standfirst' | 'sections'> {
  const runs = withLeaning(chosen);
  const [first] = ledeOf([...runs.keys()], runs);
  const single = [...runs].flatMap(([one, run]) => (one !== first && run.length === 1 ? [one] : []));
  const top = standfirstOf(
    single.filter((one) => !unknown.test(one.candidate.text)),
    title,
    new Set(reports.map((report) => report.origin)).size,
  );
  const told = [...runs.keys()].filter((one) => one !== top);
  const lede = ledeOf(told, runs);
  const rest = told.filter((one) => !lede.includes(one));
  const unclear = rest.filter((one) => unknown.test(one.candidate.text));
  const clear = rest.filter((one) => !unclear.includes(one));
  const voices = voicesOf(clear);
  const others = clear.filter((one) => !voices.flat().includes(one));
  const inOrder = [...asReported(others.slice(0, mostKeyFacts)), ...others.slice(mostKeyFacts).sort(byTime)];
  const theme = new Set(
    [title, ...lede.map(({ candidate }) => candidate)].flatMap(({ stems }) => [...stems]),
  );
  const matters = byMatter(inOrder, theme);
  const keyFacts = matters.slice(0, mostKeyFacts);
  const course = matters.slice(mostKeyFacts).flat();
  const disputed = facts.filter((fact) => fact.state === 'disputed');
  // Names are given in full where they are first met, so the order of reading comes before that.
  const order = [lede, ...keyFacts, ...paragraphsOf(course)];
  const apart = [...order, ...voices, ...unclear.map((one) => [one])].map((paragraph) =>
    paragraph.flatMap((one) => runs.get(one)!),
  );
  const read = [...(top ? [top] : []), ...apart.flat()];
  const named = calledAgain(introduceNames(read, witnesses));
  const opening = named.splice(0, (top ? 1 : 0) + apart[0]!.length);
  const { language, at: ledeAt } = lede[0]!.candidate.report;
  const flat = [...opening, ...withFullDates(named, language, ledeAt)];
  const standfirst = top ? attributed(flat.splice(0, 1))[0]! : null;
  const paragraphs = apart.map((paragraph) => attributed(flat.splice(0, paragraph.length)));
  const day = dayOf(ledeAt);
  const next = apart.findIndex((told, at) => at > 0 && dayOf(told[0]!.candidate.report.at) === day);
  const dated = Math.max(next, 0);
  paragraphs[dated] = withFirstDay(paragraphs[dated]!, apart[dated]!);
  const take = (count: number) => paragraphs.splice(0, count);
  const sections: DraftSection[] = [
    { kind: 'lede', paragraphs: take(1) },
    { kind: 'key-facts', paragraphs: take(keyFacts.length) },
    { kind: 'course', paragraphs: take(order.length - 1 - keyFacts.length) },
    { kind: 'said', paragraphs: take(voices.length) },
    {
      kind: 'differences',
      paragraphs: disputed.flatMap((fact) => differenceSentence(fact, reports) ?? []).map((one) => [one]),
    },
    { kind: 'unknown', paragraphs: take(unclear.length) },
  ];
  return { standfirst, sections: sections.filter((section) => section.paragraphs.length > 0) };
}

/**
 * A paragraph with the day of its first report in a credit: the last one of that day, where it stands in no sentence's way. A
 * weekday above is read by it, and so is that day wherever it comes up again.
 */
function withFirstDay(paragraph: DraftSentence[], told: Chosen[]): DraftSentence[] {
  const day = ({ candidate }: Chosen) => dayOf(candidate.report.at);
  const credited = paragraph.map(({ parts }) => parts.some(({ kind }) => kind === 'attribution'));
  const last = told.findLastIndex((one, at) => credited[at] && day(one) === day(told[0]!));
  const dated = last === -1 ? credited.indexOf(true) : last;
  return paragraph.map((sentence, at) => (at === dated ? withDay(sentence, told[at]!) : sentence));
}

/** The event, best first: a quote with little around it, and what its speaker says besides, only comments on it. */
function ledeOf(told: Chosen[], runs: Map<Chosen, Chosen[]>): Chosen[] {
  const quoted = new Set(
    told.filter(({ candidate }) => speaks(candidate)).map((one) => speakerIn(one)?.surname),
  );
  const events = told.filter((one, index) => {
    const { lifted, text } = one.candidate;
    const speaker = index > 0 && !speaks(one.candidate) ? speakerIn(one) : null;
    const comments =
      lifted!.allWords >= 2 * lifted!.ownWords || (speaker?.opens && quoted.has(speaker.surname));
    return !comments && !unknown.test(text);
  });
  const [first, second] = (events.length > 0 ? events : told).slice(0, ledeSentences);
  return runs.get(first!)!.length > 1 || !second ? [first!] : [first!, second];
}

/** What people said, a paragraph for each: their quotes, and what sentences that open with them tell as their word. */
function voicesOf(told: Chosen[]): Chosen[][] {
  const voices = new Map<string, Chosen[]>();
  for (const one of told.filter(({ candidate }) => speaks(candidate))) {
    const voice = speakerIn(one)?.surname ?? one.candidate.text;
    voices.set(voice, [...(voices.get(voice) ?? []), one]);
  }
  for (const one of told.filter(({ candidate }) => !speaks(candidate))) {
    const speaker = speakerIn(one);
    const voice = speaker?.opens ? voices.get(speaker.surname) : undefined;
    // Who they are is told before what they said.
    if (speaker?.described) voice?.unshift(one);
    else voice?.push(one);
  }
  return [...voices.values()];
}

/** Who says a sentence, where a name does; whether it opens with the name, and tells who that is. */
function speakerIn({
  candidate: { text, report },
}: Chosen): { surname: string; opens: boolean; described: boolean } | null {
  const speaker = speakerOf(text, report.language);
  if (speaker?.kind !== 'name') return null;
  const surname = speaker.text.split(' ').at(-1)!;
  const at = text.indexOf(surname);
  const titled = text.indexOf(speaker.name ?? speaker.text) > 0;
  return { surname, opens: at >= 0 && at < 40, described: titled || text[at + surname.length] === ',' };
}

/**
 * Sentences of one report keep its order in the places that they have among the others: what a report tells second was
 * often made to be read so ("had led", "each of them").
 */
function asReported(told: Chosen[]): Chosen[] {
  const inOrder = Map.groupBy(told, ({ candidate }) => candidate.report);
  for (const run of inOrder.values()) run.sort((a, b) => a.candidate.position - b.candidate.position);
  return told.map(({ candidate }) => inOrder.get(candidate.report)!.shift()!);
}

function byTime(one: Chosen, other: Chosen): number {
  const [a, b] = [one.candidate, other.candidate];
  return (
    a.report.at.getTime() - b.report.at.getTime() ||
    a.report.reportId - b.report.reportId ||
    a.position - b.position
  );
}

/** Sentences of one report in a row make one paragraph, of at most three. */
function paragraphsOf(told: Chosen[]): Chosen[][] {
  const paragraphs: Chosen[][] = [];
  for (const one of told) {
    const last = paragraphs.at(-1) ?? [];
    if (last[0]?.candidate.report === one.candidate.report && last.length < 3) last.push(one);
    else paragraphs.push([one]);
  }
  return paragraphs;
}
