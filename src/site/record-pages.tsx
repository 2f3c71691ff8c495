import type { CorrectionOfStory, Scores } from '../store/browse-views.ts';
import { type Frame, Layout } from './layout.tsx';
import { sayCorrection, sayRule } from './told.ts';

/** What was put right, newest first. */
export function CorrectionsPage({ frame, corrections }: { frame: Frame; corrections: CorrectionOfStory[] }) {
  const { words, to } = frame;
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${words.say('corrections.title')} · ${frame.name}`}
      about={words.say('corrections.about')}
      path="/corrections"
    >
      <div class="prose">
        <h1 class="page">{words.say('corrections.title')}</h1>
        <p class="standfirst">{words.say('corrections.about')}</p>
        {corrections.length === 0 && <p>{words.say('corrections.none')}</p>}
        <ol class="rows">
          {corrections.map((correction) => (
            <li>
              <p class="note">
                <time datetime={correction.at.toISOString()}>{words.moment(correction.at)}</time>
              </p>
              <p>
                <a href={to(`/story/${correction.slug}`)} lang={correction.language} dir="auto">
                  {correction.headline}
                </a>
                : {sayCorrection(words, correction)}
              </p>
            </li>
          ))}
        </ol>
      </div>
    </Layout>
  );
}

/** The press in figures. */
export function ScoresPage({ frame, scores }: { frame: Frame; scores: Scores }) {
  const { words } = frame;
  const share = (part: number) =>
    `${words.number(part)} (${words.number(Math.round((part / Math.max(1, scores.sentences)) * 1000) / 10)} %)`;
  const cut = scores.cut.reduce((sum, { sentences }) => sum + sentences, 0);
  const rows: [string, string][] = [
    [words.say('scores.articles'), words.number(scores.articles)],
    [words.say('scores.briefs'), words.number(scores.briefs)],
    [words.say('scores.revisions'), words.number(scores.revisions)],
    [words.say('scores.sentences'), words.number(scores.sentences)],
    [words.say('scores.cited'), share(scores.cited)],
    [words.say('scores.two'), share(scores.twoOrigins)],
    [words.say('scores.quotes'), words.number(scores.quotes)],
    [words.say('scores.cut'), words.number(cut)],
    ...scores.cut.map(({ rule, sentences }): [string, string] => [
      words.say('scores.cut-by', { rule: sayRule(words, rule) }),
      words.number(sentences),
    ]),
  ];
  return (
    <Layout
      frame={frame}
      kind="plain"
      title={`${words.say('scores.title')} · ${frame.name}`}
      about={words.say('scores.about')}
      path="/scores"
    >
      <div class="prose">
        <h1 class="page">{words.say('scores.title')}</h1>
        <p class="standfirst">{words.say('scores.about')}</p>
        <table class="figures">
          <thead>
            <tr>
              <th scope="col">{words.say('scores.measure')}</th>
              <th scope="col">{words.say('scores.value')}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(([measure, value]) => (
              <tr>
                <th scope="row">{measure}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Layout>
  );
}
