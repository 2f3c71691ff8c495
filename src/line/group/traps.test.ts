import { expect, test } from 'vitest';
import { groupsOf, report, start, storiesOf } from './fixture.ts';
import type { Placeable } from './grouper.ts';

const day = 86_400_000;

/** A report some days after the first. */
function after(
  days: number,
  id: number,
  title: string,
  body: string,
  more: Partial<Placeable> = {},
): Placeable {
  const seen = new Date(start + days * day + id * 60_000);
  return report(id, title, body, { seen, at: seen, ...more });
}

/** Everyday news, so that the grouper knows which words are common before a trap is set. */
const everyday = [
  [
    'Tarnow orchestra opens season with new conductor',
    'The Tarnow Philharmonic opened its season under Elise Brandt, who led a symphony by Nielsen to long applause.',
  ],
  [
    'Drought shrinks harvest in Lower Merle',
    'Farmers in Lower Merle expect a third less barley after a dry spring, the growers union of Merle said.',
  ],
  [
    'Central bank of Kestria keeps rate at 3 percent',
    'The central bank of Kestria left its main interest rate at 3 percent, governor Ilse Maro said.',
  ],
  [
    'New ferry joins Dunmore route',
    'A hybrid ferry began crossing between Dunmore and Skell on Monday, the operator Norline said.',
  ],
  [
    'Chess title goes to Anand Rao',
    'Anand Rao won the national chess title in Port Helm with two wins on the last day.',
  ],
  [
    'Court in Aldmark fines phone maker',
    'A court in Aldmark fined the phone maker Zenvo 40 million crowns for slowing old handsets.',
  ],
  [
    'Hospital in Brenn gets second scanner',
    'The hospital of Brenn will buy a second scanner to shorten waiting lists, director Paul Weiss said.',
  ],
  [
    'Storm fells trees in Ostra',
    'A storm felled trees and cut power to 4,000 homes in Ostra on Sunday night, the grid operator said.',
  ],
].map(([title, body], place) =>
  report(900 + place, title!, body!, { seen: new Date(start), at: new Date(start) }),
);

function groups(stream: Placeable[]): number[][] {
  return groupsOf(storiesOf([...everyday, ...stream]).slice(everyday.length));
}

test('a running war is many events and no giant story', () => {
  const stream = [
    after(
      0,
      1,
      'Missile strike hits power plant in Dorvik',
      'Missiles hit the power plant of Dorvik in Ukraina before dawn, leaving 30,000 homes dark, mayor Petro Havel said.',
    ),
    after(
      0,
      2,
      'Dorvik power plant struck by missiles',
      'Before dawn missiles struck the Dorvik power plant and 30,000 homes in Ukraina lost light, mayor Petro Havel said.',
    ),
    after(
      0,
      3,
      'Parliament of Ukraina passes mobilisation law',
      'Lawmakers in Ukraina voted 283 to 49 for a law that lowers the draft age to 25, speaker Oksana Lem said.',
    ),
    after(
      0,
      4,
      'Draft age lowered to 25 as Ukraina passes law',
      'The parliament of Ukraina lowered the draft age to 25 with 283 votes, speaker Oksana Lem said.',
    ),
    after(
      1,
      5,
      'Grain ship leaves port of Tessa',
      'A ship with 20,000 tonnes of grain left the Ukraina port of Tessa, the first since August, the harbour office said.',
    ),
    after(
      1,
      6,
      'Allies pledge two billion for Ukraina rebuilding',
      'Donors meeting in Berne pledged two billion crowns to rebuild schools and bridges in Ukraina, host Karl Amman said.',
    ),
  ];
  expect(groups(stream)).toEqual([[0, 1], [2, 3], [4], [5]]);
});

test('look-alike events in two towns are two stories', () => {
  const stream = [
    report(
      1,
      'Two killed in house fire in Millbrook',
      'Two people died when fire swept through a house in Millbrook early on Thursday, fire chief Dana Cole said.',
    ),
    report(
      2,
      'Two killed in house fire in Eastvale',
      'Two people died when fire swept through a house in Eastvale early on Thursday, fire chief Rob Lindt said.',
    ),
    report(
      3,
      'Millbrook house fire leaves two dead',
      'Fire chief Dana Cole said two people died in a house fire in Millbrook on Thursday.',
    ),
  ];
  expect(groups(stream)).toEqual([[0, 2], [1]]);
});

test('elections state by state are a story each', () => {
  const stream = [
    report(
      1,
      'Halvorsen wins primary in Oregony',
      'Senator Mia Halvorsen won the primary in Oregony with 54 percent, the state election office in Salina said.',
    ),
    report(
      2,
      'Dent wins primary in Kentmark',
      'Governor Luis Dent won the primary in Kentmark with 61 percent, officials in Frankport said.',
    ),
    report(
      3,
      'Oregony primary goes to Halvorsen',
      'Mia Halvorsen took the Oregony primary with 54 percent of the vote, the election office in Salina said.',
    ),
    report(
      4,
      'Kentmark primary: Dent takes 61 percent',
      'Luis Dent took 61 percent in the primary of Kentmark, officials in Frankport said.',
    ),
  ];
  expect(groups(stream)).toEqual([
    [0, 2],
    [1, 3],
  ]);
});

test('headlines made from one template are a story each', () => {
  const earnings = ['Zenvo', 'Halcor', 'Brightwater', 'Norline', 'Pellam'].map((company, place) =>
    report(
      1 + place,
      `${company} reports first-quarter profit, beats forecasts`,
      `${company} said its profit rose ${12 + place * 7} percent in the first quarter to ${310 + place * 45} million crowns, more than analysts had forecast.`,
    ),
  );
  expect(groups(earnings)).toEqual([[0], [1], [2], [3], [4]]);
});

const strike = [
  report(
    1,
    'Rail strike halts trains across Morland',
    'Train drivers of the union Fera walked out across Morland on Thursday over pay, Morland Rail said.',
  ),
  report(
    2,
    'Morland trains stand still as drivers strike',
    'Drivers of the Fera union stopped work over pay on Thursday and Morland Rail cancelled 900 trains.',
  ),
];
const flood = [
  report(
    3,
    'River Tolla bursts its banks at Hessen Bridge',
    'The Tolla flooded 200 homes at Hessen Bridge on Thursday and rescuers used boats, mayor Nora Field said.',
  ),
  report(
    4,
    'Boats rescue families as Tolla floods Hessen Bridge',
    'Rescuers in boats took families from 200 flooded homes at Hessen Bridge, mayor Nora Field said.',
  ),
];

test.each(['round-up', 'live'] as const)('a %s is attached and never bridges two events', (kind) => {
  const both = `${strike[0]!.text} ${flood[0]!.text}`;
  const bridge = (id: number) =>
    report(id, 'Thursday: rail strike in Morland and floods at Hessen Bridge', both, { kind });
  const found = groups([strike[0]!, flood[0]!, bridge(5), bridge(6), strike[1]!, flood[1]!]);
  expect(found.find((group) => group.includes(0))).toContain(4);
  expect(found.find((group) => group.includes(1))).toContain(5);
  expect(found.find((group) => group.includes(0))).not.toContain(1);
});

test('an opinion piece attaches as a view and draws nothing after it', () => {
  const view = report(
    5,
    'The drivers of Morland are right to strike',
    'Fera and its train drivers in Morland ask for pay that keeps up with prices; Morland Rail can afford it.',
    { kind: 'opinion' },
  );
  const found = groups([...strike, view, ...flood]);
  expect(found).toContainEqual([0, 1, 2]);
});

test('a follow-up days later is a new event', () => {
  const stream = [
    ...strike,
    after(
      5,
      11,
      'Morland Rail and Fera union sign pay deal',
      'Morland Rail and the union Fera signed a deal for 6 percent more pay after mediation by judge Anna Lorne.',
    ),
    after(
      5,
      12,
      'Pay deal ends dispute at Morland Rail',
      'With 6 percent more pay the dispute between Fera and Morland Rail is over after mediator Anna Lorne stepped in.',
    ),
  ];
  const found = groups(stream);
  expect(found).toContainEqual([0, 1]);
  expect(found).toContainEqual([2, 3]);
});

test('a date that is only a day, or wrong by hours, does not part what belongs together', () => {
  const midnight = new Date(Date.parse('2026-03-12T00:00:00Z'));
  const wrong = new Date(start + 20 * 3_600_000);
  const stream = [
    strike[0]!,
    { ...strike[1]!, at: midnight, precision: 'day' as const },
    flood[0]!,
    { ...flood[1]!, at: wrong },
  ];
  expect(groups(stream)).toEqual([
    [0, 1],
    [2, 3],
  ]);
});

test('an undated report goes by its words', () => {
  const undated = { ...strike[1]!, at: null, precision: 'none' as const };
  expect(groups([strike[0]!, undated, flood[0]!])).toEqual([[0, 1], [2]]);
});

test('two headlines in other words meet through the reports around them', () => {
  const stream = [
    report(
      1,
      'Morvia hits Elsandian capital',
      'Morvian missiles hit the Elsandian capital Kessin before dawn, and rescuers searched a block of flats on Linden Street, mayor Ilja Toren said.',
    ),
    flood[0]!,
    report(
      5,
      'Missiles hit flats on Linden Street in Kessin, nine killed',
      'Nine people were killed when Morvian missiles hit a block of flats on Linden Street in Kessin before dawn, mayor Ilja Toren said.',
    ),
    report(
      6,
      'Nine killed in strikes on Kessin',
      'Nine people were killed in a block of flats on Linden Street when missiles struck Kessin, mayor Ilja Toren said.',
    ),
  ];
  expect(groups(stream)).toEqual([[0, 2, 3], [1]]);
});

test('one name in two reports is no shared event, even where few reports are known', () => {
  const stream = [
    [
      'Petro Havel opens bridge over the Merle',
      'Mayor Petro Havel opened a new bridge over the Merle in Dorvik on Monday and thanked the builders.',
    ],
    [
      'Petro Havel sued by former secretary',
      'A former secretary of mayor Petro Havel went to court in Dorvik over unpaid wages, her lawyer said.',
    ],
    [
      'Ilse Maro named governor of bank',
      'Ilse Maro was named governor of the central bank of Kestria on Tuesday.',
    ],
    [
      'Ilse Maro hurt in skiing fall',
      'Ilse Maro broke an arm while skiing near Brenn, her office said on Tuesday.',
    ],
    [
      'Zenvo to build factory in Skell',
      'The phone maker Zenvo will build a factory with 900 jobs in Skell, it said.',
    ],
    [
      'Cruise ship Aurora runs aground off Skell',
      'The cruise ship Aurora ran aground off Skell in fog and 900 people were taken off.',
    ],
  ].map(([title, body], place) => report(place + 1, title!, body!));
  expect(groupsOf(storiesOf(stream))).toEqual([[0], [1], [2], [3], [4], [5]]);
});

test('copies follow their original and do not vote', () => {
  const copies = Array.from({ length: 30 }, (_, place) =>
    report(20 + place, strike[0]!.title, strike[0]!.text, { copyOf: 1 }),
  );
  const found = groups([strike[0]!, ...copies, strike[1]!, flood[0]!]);
  expect(found).toHaveLength(2);
  expect(found[0]).toHaveLength(32);
});

test('hundreds of near-identical items take nothing with them', () => {
  const spam = Array.from({ length: 300 }, (_, place) =>
    report(
      100 + place,
      `Win a phone now, offer number ${place}`,
      `Click to win a new phone today, offer ${place} of many, only for readers who act now and share this with friends.`,
    ),
  );
  const found = groups([strike[0]!, ...spam, strike[1]!, flood[0]!]);
  expect(found.find((group) => group.includes(0))).toEqual([0, 301]);
  expect(found.find((group) => group.includes(302))).toEqual([302]);
});

test('the same stream gives the same stories after fifty cuts', () => {
  const spam = Array.from({ length: 120 }, (_, place) =>
    report(
      100 + place,
      `Offer ${place % 9}: win a phone`,
      `Click to win a new phone today, offer ${place % 9} of many, in ${['Brenn', 'Ostra', 'Skell'][place % 3]}.`,
    ),
  );
  const stream = [...everyday, ...strike, ...spam.slice(0, 60), ...flood, ...spam.slice(60)];
  const cuts = new Set(Array.from({ length: 50 }, (_, cut) => 1 + ((cut * 37) % (stream.length - 1))));
  expect(storiesOf(stream, cuts)).toEqual(storiesOf(stream));
});
