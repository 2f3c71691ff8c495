import { fold, primaryLanguage } from '../../news/language/span.ts';
import { stemOf } from '../../news/language/words.ts';

/** Words of one kind of which a thing is one and not another: a kind a line, its members apart by bars, with all that name the same. What is written with a capital is a name. English only. */
const kinds = `
father fathers dad daddy | mother mothers mum mom mummy
son sons | daughter daughters
brother brothers | sister sisters
husband husbands | wife wives
uncle | aunt
nephew nephews | niece nieces
grandfather grandad | grandmother grandma
boyfriend | girlfriend
bride brides | groom grooms bridegroom
king kings | queen queens
actor actors | actress actresses
widow | widower
male males | female females
driver drivers | passenger passengers | pedestrian pedestrians
pilot pilots | steward stewardess
teacher teachers | pupil pupils student students
doctor doctors surgeon surgeons | nurse nurses | patient patients
employer employers | employee employees worker workers
landlord landlords | tenant tenants
buyer buyers purchaser | seller sellers vendor
prosecutor prosecutors | defendant defendants
attacker attackers | victim victims
goalkeeper keeper | defender defenders | midfielder midfielders | striker strikers
mayor | governor | senator
wedding weddings marriage | funeral funerals burial
birth births born | death deaths
breakfast | lunch | dinner supper
morning mornings | afternoon afternoons | evening evenings
spring | summer | autumn | winter
today | yesterday | tomorrow
gold golden | silver | bronze | copper | iron | steel
wooden wood | plastic | glass | leather | cotton
red | blue | green | yellow | orange | purple | pink | black | white | brown | grey gray
dog dogs puppy | cat cats kitten | horse horses | cow cows | pig pigs | sheep | goat goats | rabbit rabbits
bear bears | lion lions | tiger tigers | elephant elephants | shark sharks | whale whales | dolphin dolphins
car cars | lorry lorries truck trucks | bus buses coach | van vans | train trains | tram trams
helicopter helicopters | plane planes aeroplane airplane jet | ship ships ferry | bicycle bike bikes | motorcycle motorbike
arm arms | leg legs | neck | chest | stomach | knee knees | shoulder shoulders | ankle ankles | thigh | wrist | elbow | hip | groin | hamstring
kidney kidneys | lung lungs | liver livers
army | navy
football soccer | rugby | cricket | tennis | golf | basketball | baseball | hockey | boxing
kitchen | bathroom | bedroom bedrooms
tea | coffee
beer | wine
gun guns pistol rifle | knife knives | bomb bombs | hammer | axe
murder murders murdered murdering | robbery robbed | burglary burgled | arson | fraud | kidnapping kidnapped
cancer | diabetes | stroke | influenza flu | measles | malaria | ebola
profit profits | loss losses
import imports imported | export exports exported
supply supplies | demand demands
surplus | deficit
Conservative Conservatives Tory Tories | Labour
Republican Republicans | Democrat Democrats Democratic
Catholic Catholics | Muslim Muslims | Jewish Jews | Hindu Hindus | Sikh Sikhs
minimum | maximum
double doubled doubling | halve halved halving
always | never
often frequently | rarely seldom
older elder | younger
rich richest wealthy | poor poorest
public | private
domestic | foreign
temporary temporarily | permanent permanently
indoor indoors | outdoor outdoors
inside | outside
urban | rural
positive | negative
strong stronger strongest | weak weaker weakest
hot hotter hottest | cold colder coldest
wet wetter wettest | dry drier driest
full | empty
heavier heaviest | lighter lightest
deep deeper | shallow
fast faster quick quickly | slow slower slowly
cheap cheaper cheapest | expensive costly
easy easier easily | difficult harder
different | same
happy happier | sad unhappy
upper | lower
front | rear
top | bottom
left-wing | right-wing
allow allows allowed allowing permit permits permitted let | ban bans banned banning bar barred forbid forbidden prohibit prohibited block blocked outlaw outlawed
legal legalise legalised legalize legalized | illegal unlawful outlawed criminalise criminalised
praise praises praised praising hail hails hailed applaud applauded commend | criticise criticised criticize criticized condemn condemned blast blasted slam slammed
love loves loved | hate hates hated
remember remembered | forget forgot forgotten
struggle struggled struggling | thrive thrived thriving
attack attacks attacked attacking | defend defends defended defending
publish published | remove removed delete deleted withdraw withdrew
add adds added | remove removes removed
create creates created build builds built | destroy destroys destroyed demolish demolished
expand expands expanded extend extended | shrink shrinks shrank shorten shortened
promote promotes promoted | relegate relegated demote demoted
invite invites invited | exclude excluded
celebrate celebrates celebrated | mourn mourns mourned
attract attracts attracted | repel repelled deter deterred
continue continues continued | quit stop stopped abandon abandoned
reveal reveals revealed disclose disclosed | conceal concealed hide hid hidden
spend spends spent | save saves saved
appear appears appeared | disappear disappears disappeared vanish vanished
agree agrees agreed | refuse refuses refused
hit hits | miss misses missed
repair repaired mend fix fixed | break broke broken damage damaged
cheer cheered | boo booed
ally allies | enemy enemies rival
peace | war
return returns returned returning | leave leaves left leaving
enter enters entered | leave leaves left exit
donate donates donated | sell sells sold steal stole stolen
win wins won | lose loses lost
warn warns warned | encourage encourages encouraged
`;

interface Side {
  kind: number;
  member: number;
  name: boolean;
}

let table: Map<string, Side[]> | null = null;

/** Which member of which kinds a stem names; none for most words. */
export function membersOf(stem: string, language: string): Side[] {
  if (primaryLanguage(language) !== 'en') return [];
  table ??= readTable();
  return table.get(stem) ?? [];
}

function readTable(): Map<string, Side[]> {
  const read = new Map<string, Side[]>();
  for (const [kind, line] of kinds.trim().split('\n').entries())
    for (const [member, names] of line.split('|').entries())
      for (const stem of new Set(
        names
          .trim()
          .split(' ')
          .map((name) => stemOf(fold(name), 'en')),
      ))
        read.set(stem, [...(read.get(stem) ?? []), { kind, member, name: /\p{Lu}/u.test(line) }]);
  return read;
}
