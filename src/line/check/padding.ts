import { reasonOf } from '../../news/reason.ts';
import { type Finding, finding, placesOf, type Reading } from './reading.ts';

/** Words that weigh and colour and report nothing, by language; each pattern is refused unless a passage holds its words. */
const phrases: RegExp[] = [
  /\b(?:a|in a) (?:move|development|decision|step|twist|turn of events) (?:that|which) (?:could|may|might|would|is likely to|has|is set to|underscores?|highlights?|signals?|marks?|comes?|sparked|raises?)\b/i,
  /\b(?:the|a) (?:stark|harsh|grim|sobering|sad|painful|undeniable) (?:reality|truth|reminder)\b/i,
  /\b(?:serves?|stands?|comes?) as (?:a|an) (?:\w+ )?(?:reminder|testament|wake-up call|warning)\b/i,
  /\ba (?:testament|stark reminder|reminder) (?:to|of|that)\b/i,
  /\b(?:only time will tell|remains to be seen|it (?:is|remains) unclear what (?:the future|this)|time will tell|what happens next|all eyes (?:are|will be) on|watch this space)\b/i,
  /\b(?:underscor|highlight|illustrat|exemplif|reflect|showcas|emphasi[sz]|demonstrat)\w* (?:the|how|that|an?|just how) (?:\w+ )?(?:importance|need|fragil\w*|complex\w*|challenges?|tensions?|significance|urgency|growing|ongoing|broader|wider|deep\w*|power|value|role|risks?|dangers?)\b/i,
  /\b(?:far-reaching|wide-ranging|significant|profound|serious|major) (?:implications|consequences|repercussions|ramifications)\b/i,
  /\b(?:sent|sending|sends) (?:shock ?waves|ripples|a (?:clear|strong) (?:message|signal))\b/i,
  /\b(?:sparked|sparking|raised|raising|prompted|prompting|raises) (?:widespread |serious |fresh |renewed |growing |new )?(?:concerns?|questions?|debate|fears?|speculation|outrage)\b(?! (?:about|among|over|that|of|from|by|in|for) \p{Lu})/iu,
  /\b(?:amid|against a backdrop of|in the face of|in light of) (?:growing|rising|mounting|increasing|ongoing|heightened) (?:concerns?|tensions?|fears?|uncertainty|pressure|calls)\b/i,
  /\b(?:in recent (?:days|weeks|months|years|times)|in today'?s world|in an era of|now more than ever|at the end of the day|needless to say|it is (?:worth|important) (?:noting|to note|to remember)|importantly|notably|interestingly)\b/i,
  /\b(?:could|may|might) (?:signal|mark|herald|spell|pave the way|have (?:far-reaching|lasting|major))\b/i,
  /\b(?:game[- ]changer|turning point|watershed moment|uncharted (?:waters|territory)|perfect storm|pivotal moment|delicate balance|double-edged sword)\b/i,
  /\b(?:marks?|marking|represents?) (?:a|an|the) (?:\w+ )?(?:milestone|turning point|shift|moment|chapter|step)\b/i,
  /\b(?:the (?:situation|story|investigation) (?:is|remains) (?:ongoing|fluid|tense|developing)|more (?:details|information) (?:will|are expected to|to) (?:follow|emerge)|this is a developing story)\b/i,
  /\b(?:die bittere (?:realität|wahrheit)|es bleibt abzuwarten|bleibt abzuwarten|wirft (?:neue |ernste )?fragen auf|ein weckruf|zeigt einmal mehr|in den letzten (?:tagen|wochen|monaten)|macht deutlich, wie)\b/i,
  /\b(?:reste à voir|l'avenir (?:le )?dira|la dure réalité|un rappel (?:brutal|cruel)|soulève (?:de nombreuses |des )?(?:questions|inquiétudes)|ces derni(?:ers|ères) (?:jours|semaines|mois)|souligne l'importance)\b/i,
  /\b(?:está por ver|queda por ver|la dura realidad|un duro recordatorio|plantea (?:serias |nuevas )?(?:preguntas|dudas)|en los últimos (?:días|meses|tiempos)|pone de (?:relieve|manifiesto))\b/i,
];
/** A time that is none. */
const vague =
  /(?<![\p{L}-])(?:recently|lately|of late|kürzlich|neulich|unlängst|récemment|dernièrement|recientemente|últimamente)(?![\p{L}-])/iu;

/**
 * No padding: a sentence that weighs, warns or gives a vague time says nothing that could be looked up. What a passage
 * itself says in those words may be told in those words.
 */
export function checkPadding(reading: Reading): Finding | null {
  const { claimText, sourceText } = reading;
  for (const pattern of [...phrases, vague]) {
    const found = pattern.exec(claimText)?.[0];
    if (found && !sourceText.toLowerCase().includes(found.toLowerCase()))
      return finding(reasonOf('padding', found.trim()));
  }
  return saysNothing(reading) ? finding(reasonOf('no-fact')) : null;
}

/** A sentence without a quote, a name or a number has to have at least three content words in common with what it cites. */
function saysNothing(reading: Reading): boolean {
  const { claim, sentence } = reading;
  if (sentence.parts.some((part) => part.kind === 'quote')) return false;
  const content = claim.tokens.filter((token) => !token.stop);
  if (content.some((token) => token.name || token.figure)) return false;
  const known = new Set(
    content.filter((token) => placesOf(reading, token).length > 0).map((token) => token.stem),
  );
  return known.size < Math.min(3, Math.max(1, content.length));
}
