/** The paper's sections, each with the words by which feeds and addresses name it, in several languages. */
const sections: [string, RegExp][] = [
  ['Sport', /\b(sports?|football|soccer|cricket|tennis|nba|nfl|olympics?|deportes|sportif|rugby|formula)\b/],
  [
    'Business',
    /\b(business|econom\w*|markets?|money|finance|wirtschaft|negocios|entreprises?|companies|work)\b/,
  ],
  ['Technology', /\b(tech\w*|digital|internet|cyber\w*|gadgets?|netzwelt|pixels)\b/],
  ['Climate', /\b(climate|environment\w*|klima|umwelt|planet|planete|medio-?ambiente|clima)\b/],
  ['Health', /\b(health|medical|gesundheit|sante|salud|well(?:ness)?)\b/],
  ['Science', /\b(science\w*|space|wissen(?:schaft)?|ciencia|nature)\b/],
  [
    'Culture',
    /\b(arts?|culture|kultur|cultura|books?|films?|movies?|music|theat(?:re|er)|entertainment|design|showbiz\w*|celebrit\w*|feuilleton)\b/,
  ],
  ['Politics', /\b(politics?|politik|politique|politica|elections?|congress|government|inland)\b/],
  ['Life', /\b(life|lifestyle|food|travel|style|fashion|family|education|panorama|societe|sociedad)\b/],
  [
    'World',
    /\b(world|international|africa|americas?|asia\w*|europe\w*|middle-?east|global|ausland|monde|mundo|us|uk|nation(?:al)?|news)\b/,
  ],
];

/**
 * The section that most of the reports name, by the section of the feed or by the path of the address;
 * null where none says anything. On a tie the more telling section (earlier in the list) wins.
 */
export function paperSection(reports: { section: string | null; address: string | null }[]): string | null {
  const votes = new Map<string, number>();
  for (const report of reports) {
    const named = sectionOf(report);
    if (named) votes.set(named, (votes.get(named) ?? 0) + 1);
  }
  let best: string | null = null;
  for (const [name] of sections) if ((votes.get(name) ?? 0) > (best ? votes.get(best)! : 0)) best = name;
  return best;
}

function sectionOf({ section, address }: { section: string | null; address: string | null }): string | null {
  const path = address ? pathWords(address) : '';
  for (const words of [plain(section ?? ''), path]) {
    const found = sections.find(([name, pattern]) => name !== 'World' && pattern.test(words));
    if (found) return found[0];
  }
  return sections.at(-1)![1].test(`${plain(section ?? '')} ${path}`) ? 'World' : null;
}

function pathWords(address: string): string {
  // The last segment is the headline's, whose words say what a piece is about and not where it stands.
  return URL.canParse(address)
    ? new URL(address).pathname.split('/').slice(1, -1).slice(0, 3).join(' ').toLowerCase()
    : '';
}

function plain(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
