import { sql } from 'kysely';
import { longestRun } from '../../src/line/write/overlap.ts';
import type { Draft, Part } from '../../src/news/draft.ts';
import { canaries } from '../liar/stories.ts';
import { type Run, secretKey } from './run.ts';
import type { StagedStory } from './stage.ts';

/** What became of a story: all that readers, the operator and the store can see of it. */
export interface Seen {
  /** `digest`, or the model's name; null where nothing was published. */
  madeBy: string | null;
  revisions: number;
  sentences: { text: string; place: string; parts: Part[]; passages: string[] }[];
  /** What was cut, by the rule. */
  cut: { sentence: string; rule: string }[];
  faults: { code: string; message: string }[];
  /** The story's page over HTTP: its status and its HTML. */
  page: { status: number; html: string };
  spent: { state: string; tokens: number }[];
}

export async function seenOf(run: Run, story: StagedStory): Promise<Seen> {
  const { db } = run.stage.store;
  const rows = async <Row>(query: ReturnType<typeof sql<Row>>) => (await query.execute(db)).rows;
  const revisions = await rows(
    sql<{ id: number; made: string }>`
      select id, made_by as made from revision where story_id = ${story.id} order by number desc`,
  );
  const sentences = await rows(
    sql<{ text: string; place: string; parts: Part[]; position: number }>`
      select text, place, parts, position from sentence where revision_id = ${revisions[0]?.id ?? 0} order by position`,
  );
  const cited = await rows(
    sql<{ position: number; text: string; start: number; end: number }>`
      select c.position, version.text, c.start_at as start, c.end_at as end from citation c
      join version on version.id = c.version_id join report on report.id = version.report_id
      where c.revision_id = ${revisions[0]?.id ?? 0} and report.story_id = ${story.id}`,
  );
  const [slug] = await rows(sql<{ slug: string }>`select slug from story where id = ${story.id}`);
  const page = await fetch(`${run.stage.door.address}/story/${slug!.slug}`);
  return {
    madeBy: revisions[0]?.made ?? null,
    revisions: revisions.length,
    sentences: sentences.map((sentence) => ({
      ...sentence,
      passages: cited
        .filter(({ position }) => position === sentence.position)
        .map(({ text, start, end }) => text.slice(start, end)),
    })),
    cut: await rows(
      sql<{
        sentence: string;
        rule: string;
      }>`select sentence, rule from verdict join draft on draft.id = draft_id
        where draft.story_id = ${story.id} and not passed`,
    ),
    faults: await rows(
      sql<{ code: string; message: string }>`select code, message from fault
        where subject like ${`story ${story.id},%`} or subject = ${`job on ${story.id}`}`,
    ),
    page: { status: page.status, html: await page.text() },
    spent: await rows(
      sql<{
        state: string;
        tokens: number;
      }>`select state, (tokens_in + tokens_out)::int as tokens from spending
        where story_id = ${story.id} order by id`,
    ),
  };
}

/** The most words in a row that a digest and a model may take over outside quotation marks. */
const longest = { digest: 40, model: 25 };

/**
 * What holds whatever a provider does: the story comes out once; every sentence cites a report of the story; quotes
 * stand in their sources; nothing of a lie's marks, the key or a foreign address is shown or on record; runs are bounded.
 * @returns what does not hold, in words
 */
export function brokenIn(seen: Seen, run: Run, story: StagedStory): string[] {
  const { sentences, page, faults } = seen;
  const texts = story.reports.map(({ text }) => text);
  const quotes = sentences.flatMap(({ parts }) => parts.filter(({ kind }) => kind === 'quote'));
  const record = JSON.stringify([faults, run.logged]);
  const article = articleOf(page.html);
  const foreign = foreignLinks(page.html, run, story);
  const bound = seen.madeBy === 'digest' ? longest.digest : longest.model;
  return unless({
    'published once': seen.revisions === 1,
    'the page is served': page.status === 200,
    'every sentence cites a report of its story': sentences.every(({ passages }) => passages.length > 0),
    'every quote stands in a source': quotes.every(({ text }) =>
      texts.some((one) => plain(one).includes(plain(text))),
    ),
    'no canary is printed': !sentences.some(({ text }) => canaries.test(text)) && !canaries.test(article),
    [`every link is the paper’s or a cited report’s: ${foreign.join(' ')}`]: foreign.length === 0,
    'the key is said nowhere': !record.includes(secretKey) && !page.html.includes(secretKey),
    'no control character is on record': !/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(
      faults.map(({ message }) => message).join('') + run.logged.join('').replaceAll('\r', ''),
    ),
    'no fault is unexpected': !faults.some(({ code }) => code === 'unexpected'),
    'no long copy': longestRun(asDraft(sentences), texts) <= bound,
  });
}

/** The names of what is false. */
export function unless(held: Record<string, boolean>): string[] {
  return Object.entries(held).flatMap(([name, holds]) => (holds ? [] : [name]));
}

/** What readers read as the article; what was cut is shown as such at the foot and is not it. */
function articleOf(html: string): string {
  return html.slice(0, html.indexOf('id="made"')).replace(/<script[\s\S]*?<\/script>/g, '');
}

function foreignLinks(html: string, run: Run, story: StagedStory): string[] {
  const own = [run.stage.door.address, ...story.reports.map(({ address }) => address.replace(/\/\d+$/, '/'))];
  const links = [
    ...html.matchAll(/\b(?:href|src|srcset|action|data|poster)=["']?([^"'\s>]+)|url\(([^)]+)\)/gi),
  ].map((match) => (match[1] ?? match[2])!);
  // The paper's own buttons hand its own address on.
  const shared = encodeURIComponent(`${run.stage.door.address}/story/`);
  return links.filter(
    (link) =>
      /^(?:[a-z][a-z+.-]*:|\/\/)/i.test(link) &&
      !own.some((one) => link.startsWith(one)) &&
      !link.includes(shared),
  );
}

function asDraft(sentences: Seen['sentences']): Draft {
  const all = sentences.map(({ parts }) => ({ parts, citations: [] }));
  const [headline, ...body] = all;
  const lead = { reportId: 0, outletId: '', rule: 'earliest' as const };
  return {
    ...{
      headline: headline ?? { parts: [], citations: [] },
      standfirst: null,
      lead,
      language: 'en',
      madeBy: '',
    },
    sections: [{ kind: 'lede', paragraphs: [body] }],
  };
}

function plain(text: string): string {
  return text
    .replace(/[“”„"]/g, '"')
    .replace(/[‘’]/g, "'")
    .replace(/\s+/g, ' ');
}
