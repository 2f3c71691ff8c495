import type { Row } from './rows.ts';

/** A made-up report with summaries that it supports, and with such as it does not, each with one thing wrong of the kind named. */
interface MadeUp {
  report: string;
  right: string[];
  wrong: [kind: string, summary: string][];
}

const reports: MadeUp[] = [
  {
    report:
      'A ferry carrying 214 passengers ran aground off the island of Holm early on Tuesday after its steering failed, the coastguard said. The Sea Heron had left Sandvik at 5.40am and was turning into the harbour when the rudder jammed. Captain Ingrid Moss ordered everybody into life jackets and lowered the anchor. Three people were treated for cuts and bruises; nobody was seriously hurt. Lifeboats from two villages took the passengers ashore in less than an hour. "We heard a bang and then a long scraping noise," said Tom Arvid, 34, a teacher who was travelling with his class. The ferry company, Nordline, cancelled all crossings until Thursday and said it would refund tickets. Inspectors had passed the ship as safe in March. The last accident on the route was in 2011, when a cargo vessel hit the same rocks.',
    right: [
      'A ferry with 214 passengers ran aground off Holm on Tuesday after its steering failed. Three people were treated for cuts and bruises. Nordline has cancelled all crossings until Thursday.',
      'The Sea Heron was turning into the harbour when the rudder jammed. Captain Ingrid Moss ordered everybody into life jackets.',
      'Lifeboats from two villages took passengers ashore after a ferry ran aground off the island of Holm.',
      'Passengers on a ferry heard a bang and a long scraping noise before it ran aground, a teacher who was travelling with his class said.',
      'Nordline said it would refund tickets.',
      'Inspectors passed the ship as safe in March. The last accident on the route was in 2011.',
    ],
    wrong: [
      ['number', 'A ferry with 241 passengers ran aground off Holm on Tuesday after its steering failed.'],
      [
        'day',
        'A ferry with 214 passengers ran aground off Holm on Thursday after its steering failed. Three people were treated for cuts and bruises.',
      ],
      [
        'name',
        'The Sea Heron was turning into the harbour when the rudder jammed. Captain Ingrid Holt ordered everybody into life jackets.',
      ],
      [
        'place',
        'Lifeboats from two villages took passengers ashore after a ferry ran aground off the island of Sandvik.',
      ],
      ['negation', 'Three people were seriously hurt when a ferry ran aground off Holm.'],
      ['opposite', 'Nordline has resumed all crossings after a ferry ran aground off Holm.'],
      ['verb from outside', 'Nordline has sold all crossings until Thursday.'],
      ['role', 'A cargo vessel ran aground off the island of Holm after its steering failed.'],
      [
        'invention',
        'A ferry ran aground off Holm after years of poor maintenance and a shortage of trained engineers.',
      ],
      ['speaker', 'Captain Ingrid Moss heard a bang and then a long scraping noise.'],
      ['age', 'Tom Arvid, 43, was travelling with his class when the ferry ran aground.'],
      ['stumble', 'A ferry ran aground off the island of Holm ran aground off the island of Holm.'],
      [
        'pronoun',
        'They ran aground off Holm on Tuesday after the steering failed. Three people were treated.',
      ],
    ],
  },
  {
    report:
      'The town of Aldous will close its last coal power station next spring, four years earlier than planned, mayor Rosa Quill announced on Monday. The station employs 320 people and supplies a tenth of the region’s electricity. Workers will be offered training in the new wind park off the coast, which is to open in June. The union Forge, which represents most of them, welcomed the offer but said that pay had to stay the same. "A promise of training is not a job," its secretary Dan Okoro said. The energy firm Volt, which owns the site, lost $18 million last year because gas was cheap. Volt shares rose 6 percent after the news. The opposition councillor Petra Lang criticised the mayor for not asking the council first. A museum of mining may move into the turbine hall.',
    right: [
      'Aldous will close its last coal power station next spring, mayor Rosa Quill announced. The station employs 320 people.',
      'Volt shares rose 6 percent after the town said that it would close its last coal power station.',
      'Workers will be offered training in a new wind park off the coast. The union Forge welcomed the offer.',
      'A museum of mining may move into the turbine hall of the station.',
      'Petra Lang, an opposition councillor, criticised the mayor for not asking the council.',
      'Energy firm Volt lost $18 million last year.',
    ],
    wrong: [
      [
        'number',
        'Aldous will close its last coal power station next spring. The station employs 230 people.',
      ],
      [
        'opposite',
        'Volt shares fell 6 percent after the town said that it would close its last coal power station.',
      ],
      ['opposite', 'Aldous will open its last coal power station next spring, mayor Rosa Quill announced.'],
      ['kind', 'Petra Lang, an opposition councillor, praised the mayor for not asking the council first.'],
      ['certain', 'A museum of mining has moved into the turbine hall.'],
      ['speaker', 'A promise of training is not a job, mayor Rosa Quill said.'],
      ['name', 'The union Anvil welcomed the offer but said that pay had to stay the same.'],
      ['money', 'Energy firm Volt lost €18 million last year.'],
      ['subject', 'The union Forge lost $18 million last year because gas was cheap.'],
      ['season', 'Aldous will close its last coal power station next autumn, mayor Rosa Quill announced.'],
      ['verb from outside', 'The union Forge ridiculed the offer.'],
      [
        'invention',
        'Aldous will close its last coal power station after protests by students and a court ruling.',
      ],
      [
        'sewn',
        'The energy firm Volt, which owns the site, welcomed the offer off the coast, which is to open in June.',
      ],
    ],
  },
  {
    report:
      'A jury in Corvo convicted the surgeon Anton Pell on Friday of operating on patients while drunk. Pell, 58, had denied the charges during a trial of five weeks. Nurse Mira Sand told the court that she had smelled alcohol on him on three mornings in 2023 and reported it to the hospital, which did nothing. One patient, the retired farmer Luis Brandt, lost a kidney. Judge Helena Frost will sentence Pell on 12 May; he faces up to nine years in prison. The Merrow Hospital apologised to the patients and said it had dismissed two managers. "I wake up angry every day," Brandt said outside the court. Pell’s lawyer said that he would appeal. The hospital has since made breath tests compulsory for its surgeons.',
    right: [
      'A jury in Corvo convicted surgeon Anton Pell of operating on patients while drunk. He faces up to nine years in prison.',
      'Nurse Mira Sand told the court she had smelled alcohol on Pell on three mornings in 2023.',
      'The Merrow Hospital has apologised to patients and dismissed two managers.',
      'A surgeon who operated on patients while drunk has been convicted. Judge Helena Frost will sentence him on 12 May.',
      'Breath tests are now compulsory for surgeons at the Merrow Hospital.',
      'Luis Brandt, a retired farmer, lost a kidney.',
    ],
    wrong: [
      ['opposite', 'A jury in Corvo acquitted surgeon Anton Pell of operating on patients while drunk.'],
      ['number', 'A jury in Corvo convicted surgeon Anton Pell. He faces up to five years in prison.'],
      [
        'date',
        'A surgeon who operated on patients while drunk has been convicted. Judge Helena Frost will sentence him on 21 May.',
      ],
      ['name', 'Nurse Mira Stone told the court she had smelled alcohol on Pell on three mornings in 2023.'],
      ['subject', 'Luis Brandt told the court that she had smelled alcohol on him on three mornings.'],
      ['kind', 'A doctor told the court she had smelled alcohol on a nurse on three mornings in 2023.'],
      ['negation', 'The Merrow Hospital has not apologised to patients.'],
      ['organ', 'Luis Brandt, a retired farmer, lost a lung.'],
      ['pronoun', 'Anton Pell denied the charges during her trial.'],
      ['verb from outside', 'The Merrow Hospital has promoted two managers.'],
      ['verb of the report', 'The Merrow Hospital convicted two managers.'],
      ['small name', 'a jury in corvo convicted surgeon martin pell of operating on patients while drunk.'],
      [
        'invention',
        'A jury convicted surgeon Anton Pell after hearing that he hid bottles of whisky in his locker.',
      ],
    ],
  },
  {
    report:
      'Halden United won the northern cup for the first time since 1974 on Saturday, beating Port Aldous 3-1 in front of 22,400 people at the Meadow Ground. Striker Kofi Lund scored twice in the first half and the goalkeeper Jonas Weil saved a penalty. Port Aldous had scored first, through the captain Emil Rask, after six minutes. Halden’s coach Nadia Ferro, who took over in October when the club was last, said she had told the players to enjoy it. "They ran until they could not stand," she said. The club will hold a parade through the town on Sunday. Lund will miss the first game of next season after a red card in the last minute. Port Aldous, who won the cup in 2019 and 2021, finished the season fourth.',
    right: [
      'Halden United beat Port Aldous 3-1 to win the northern cup for the first time since 1974. Kofi Lund scored twice in the first half.',
      'Goalkeeper Jonas Weil saved a penalty.',
      'Halden coach Nadia Ferro said she had told the players to enjoy it.',
      'The club will hold a parade through the town on Sunday.',
      'Emil Rask scored for Port Aldous after six minutes, but Halden United won 3-1.',
      'Kofi Lund will miss the first game of next season after a red card.',
    ],
    wrong: [
      ['role', 'Port Aldous beat Halden United 3-1 to win the northern cup for the first time since 1974.'],
      ['score', 'Halden United beat Port Aldous 3-2 to win the northern cup.'],
      ['subject', 'Emil Rask scored twice in the first half and the goalkeeper Jonas Weil saved a penalty.'],
      ['kind', 'Striker Jonas Weil saved a penalty and the goalkeeper Kofi Lund scored twice.'],
      [
        'opposite',
        'Halden United lost the northern cup on Saturday in front of 22,400 people at the Meadow Ground.',
      ],
      ['day', 'The club will hold a parade through the town on Monday.'],
      ['year', 'Halden United won the northern cup for the first time since 1947.'],
      ['number', 'Kofi Lund scored three times in the first half.'],
      ['pronoun', 'Halden coach Nadia Ferro said he had told the players to enjoy it.'],
      ['verb from outside', 'The club will cancel a parade through the town on Sunday.'],
      ['circumstance', 'Kofi Lund will miss the first game of next season after a knee injury.'],
      ['place', 'Halden United beat Port Aldous 3-1 at the Harbour Stadium.'],
      ['sewn', 'Port Aldous will hold a parade through the town after a red card in the last minute.'],
    ],
  },
  {
    report:
      'Scientists at the University of Merrow have found a way to read scrolls that were burnt when a library in Lomas caught fire in 1688. The team led by the physicist Ada Krall shone X-rays through 40 rolls that are too brittle to open, and taught a computer to tell ink from paper. So far they have read parts of eleven scrolls, among them a cookery book, a list of taxes and letters by a sea captain to his wife. The work has cost 2.3 million euros and took six years. The city archive, which keeps the scrolls in a cellar, plans to publish the texts online in the autumn. "It is like hearing a voice through a wall," Krall said. The historian Bruno Teller, who was not involved, called the results remarkable and warned that some readings may be wrong. Another 300 scrolls have yet to be scanned.',
    right: [
      'Scientists have found a way to read scrolls that were burnt when a library in Lomas caught fire in 1688.',
      'The team led by physicist Ada Krall has read parts of eleven scrolls. Among them are a cookery book and a list of taxes.',
      'The city archive plans to publish the texts online in the autumn.',
      'Historian Bruno Teller called the results remarkable but warned that some readings may be wrong.',
      'X-rays were shone through 40 rolls that are too brittle to open. Another 300 scrolls have yet to be scanned.',
      'The work took six years and has cost 2.3 million euros.',
    ],
    wrong: [
      [
        'year',
        'Scientists have found a way to read scrolls that were burnt when a library in Lomas caught fire in 1668.',
      ],
      ['number', 'The team led by physicist Ada Krall has read parts of forty scrolls.'],
      ['name', 'The team led by physicist Ada Teller has read parts of eleven scrolls.'],
      ['speaker', 'Bruno Teller said that it is like hearing a voice through a wall.'],
      ['season', 'The city archive plans to publish the texts online in the spring.'],
      ['certain', 'The city archive has published the texts online.'],
      ['kind', 'Scientists have found a way to write scrolls by a king to his mother.'],
      ['negation', 'The scrolls have all been scanned, and none of the readings are wrong.'],
      ['measure', 'The work took six months and has cost 2.3 million euros.'],
      ['opposite', 'Historian Bruno Teller, who was involved, called the results disappointing.'],
      [
        'circumstance',
        'The city archive, which keeps the scrolls in a tower, plans to publish the texts online.',
      ],
      ['invention', 'The scrolls include a lost play by a famous poet and a map of buried treasure.'],
      [
        'stumble',
        'A list of taxes and a list of taxes were read by the team of scientists of the team of scientists.',
      ],
    ],
  },
];

/** Each summary with its report, as the bench reads them from a file. */
export const madeUp: Row[] = reports.flatMap(({ report, right, wrong }, at) => [
  ...right.map((summary, order) => rowOf(report, summary, true, null, `${at}-right-${order}`)),
  ...wrong.map(([kind, summary], order) => rowOf(report, summary, false, kind, `${at}-wrong-${order}`)),
]);

function rowOf(source: string, summary: string, supported: boolean, kind: string | null, id: string): Row {
  return { set: 'made-up', id, source, summary, supported, kind };
}
