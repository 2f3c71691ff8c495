import { expect, test } from 'vitest';
import { categoryOf, type ReportToFile, wordShares } from './category.ts';
import { NameBook } from './name-book.ts';
import { profileOf } from './profile.ts';
import { printedUnder } from './section-words.ts';

function report(given: {
  title: string;
  text?: string;
  language?: string;
  origin?: string;
  address?: string;
}): ReportToFile {
  const { title, language = 'en', origin = title, address = null } = given;
  const text = `${title}\n\n${given.text ?? ''}`;
  const firstSeen = new Date('2026-03-12T10:00:00Z');
  const { shares, words } = profileOf(
    { title, text, language, outletId: 'a', firstSeen },
    new NameBook(),
    true,
    100,
  );
  return { origin, section: null, address, shares, words };
}

test.each([
  [
    'en',
    'Lindholm beat Vasel 2-1 to win the Coast Cup',
    'A late goal by the striker decided the final.',
    'Sport',
  ],
  [
    'en',
    'Central bank raises interest rates as inflation climbs',
    'Shares fell after the decision.',
    'Business',
  ],
  [
    'en',
    'Two men arrested over the murder of a taxi driver',
    'Police said the suspects are in custody.',
    'World',
  ],
  ['en', 'Astronomers find a comet beyond the solar system', 'The telescope saw it last night.', 'Science'],
  ['de', 'Notenbank erhöht den Leitzins auf 4,25 Prozent', 'An der Börse gaben die Aktien nach.', 'Business'],
  [
    'de',
    'Bundestag stimmt für neues Klimaschutzgesetz',
    'Die Emissionen sollen sinken, der Klimawandel bleibt.',
    'Climate',
  ],
  [
    'fr',
    'Le musée rouvre avec une exposition de peinture',
    'Les artistes sont venus au vernissage.',
    'Culture',
  ],
  [
    'fr',
    'Grève des infirmiers dans les hôpitaux',
    'Les soignants et les patients attendent des médecins.',
    'Health',
  ],
  [
    'es',
    'El gobierno convoca elecciones para junio',
    'Los partidos presentan a sus candidatos al congreso.',
    'Politics',
  ],
  [
    'es',
    'Un terremoto deja veinte muertos',
    'Los rescatistas buscan supervivientes entre los escombros.',
    'World',
  ],
  ['ar', 'الحكومة تدعو إلى انتخابات مبكرة', 'قال رئيس الوزراء إن البرلمان وافق على الاقتراع.', 'Politics'],
  ['ar', 'المنتخب يفوز في نهائي كأس العالم', 'سجل اللاعب هدفين في المباراة.', 'Sport'],
  ['ar', 'زلزال قوي يضرب شمال البلاد', 'تبحث فرق الإنقاذ عن ناجين تحت الأنقاض.', 'World'],
  ['ar', 'البنك المركزي يرفع سعر الفائدة', 'ارتفع التضخم وتراجعت الأسهم في البورصة.', 'Business'],
])('words alone tell the section, in %s: %s', (language, title, text, section) => {
  expect(categoryOf([report({ language, title, text })]).section).toBe(section);
});

test('the code is that of the media topic, and the reason names words that spoke for it', () => {
  const { code, reason } = categoryOf([
    report({ title: 'Lindholm win the Coast Cup', text: 'The striker scored the goal.' }),
  ]);
  expect(code).toBe('medtop:15000000');
  expect(reason).toContain('striker');
});

test.each([
  ['https://paper.example/sport/football/late-goal-wins-the-cup', null, ['sport']],
  ['https://paper.example/wirtschaft/unternehmen/a-1.html', null, ['economy']],
  ['https://paper.example/news/business-52391722', null, ['economy']],
  ['https://paper.example/2026/03/12/salud/una-vacuna-1234.html', null, ['health']],
  ['https://deportes.paper.example/a', null, ['sport']],
  ['https://paper.example/a', 'Kultur', ['culture']],
  ['https://paper.example/news/how-to-travel-with-sport-and-food/1', null, []],
])('an address or the name of a feed says where a report is printed: %s %s', (address, section, expected) => {
  expect(printedUnder({ address, section }).classes).toEqual(expected);
});

test('what outlets print among news from abroad is world news, and business stays business', () => {
  const address = 'https://paper.example/world/europe/1';
  const vote = report({
    address,
    title: 'President calls an election',
    text: 'Voters go to the polls in May.',
  });
  expect(categoryOf([vote]).section).toBe('World');
  const rates = report({
    address,
    title: 'Central bank cuts interest rates',
    text: 'Shares and bonds rose.',
  });
  expect(categoryOf([rates]).section).toBe('Business');
});

test('each origin votes once: a wire copy on many sites does not outvote three houses', () => {
  const copies = Array.from({ length: 9 }, (_, index) =>
    report({ origin: 'wire', address: `https://${index}.example/sport/a`, title: 'Stadium fire' }),
  );
  const own = ['one', 'two', 'three'].map((origin) =>
    report({
      origin,
      address: `https://${origin}.example/news/a`,
      title: 'Fire destroys stadium',
      text: 'Firefighters evacuated the building, and rescuers searched the rubble after the blaze.',
    }),
  );
  expect(categoryOf([...copies, ...own]).code).toBe('medtop:03000000');
});

test('a text that no list knows speaks for nothing in particular', () => {
  const shares = wordShares('Xyzzy', 'Plugh.', 'en');
  expect(Math.max(...Object.values(shares))).toBeCloseTo(1 / 18, 5);
});
