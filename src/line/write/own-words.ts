/** The few words of ours that a digest needs, by language; what stands in braces is put in by code. */
const catalogue = {
  en: {
    lead: 'The earliest report of its own origin among those that the article draws most on; the fullest where two are equally early.',
    comma: ', ',
    semicolon: '; ',
    first: 'First published.',
    same: 'No sentence changed.',
    borne: 'No sentence changed; now also borne out by {outlets}.',
    headline: 'new headline',
    added: { one: '1 sentence new or reworded', other: '{count} sentences new or reworded' },
    cut: { one: '1 sentence replaced or dropped', other: '{count} sentences replaced or dropped' },
    brought: 'brought by {outlets}',
    more: '{outlets} and {count} more',
    withdrawn: '{outlet} withdrew its report “{title}”. What rested on it alone was taken out.',
    corrected: '{outlet} corrected its report “{title}”. An earlier version of this article said: “{words}”',
    changed: '{outlet} took out of its report what this article had said: “{words}”',
  },
  de: {
    lead: 'Der früheste Bericht eigener Herkunft unter denen, aus denen der Artikel am meisten schöpft; bei gleicher Zeit der ausführlichste.',
    comma: ', ',
    semicolon: '; ',
    first: 'Zuerst veröffentlicht.',
    same: 'Kein Satz wurde geändert.',
    borne: 'Kein Satz wurde geändert; nun auch gestützt durch {outlets}.',
    headline: 'neue Überschrift',
    added: { one: '1 Satz neu oder umformuliert', other: '{count} Sätze neu oder umformuliert' },
    cut: { one: '1 Satz ersetzt oder gestrichen', other: '{count} Sätze ersetzt oder gestrichen' },
    brought: 'durch {outlets}',
    more: '{outlets} und {count} weitere',
    withdrawn:
      '{outlet} hat den Bericht „{title}“ zurückgezogen. Was allein auf ihm beruhte, wurde entfernt.',
    corrected: '{outlet} hat den Bericht „{title}“ berichtigt. Zuvor stand in diesem Artikel: „{words}“',
    changed: '{outlet} hat aus dem Bericht genommen, was dieser Artikel gesagt hatte: „{words}“',
  },
  fr: {
    lead: 'Le premier article d’origine propre parmi ceux dont ce texte tire le plus ; le plus complet si deux sont aussi anciens.',
    comma: ', ',
    semicolon: ' ; ',
    first: 'Première publication.',
    same: 'Aucune phrase n’a changé.',
    borne: 'Aucune phrase n’a changé ; désormais aussi étayé par {outlets}.',
    headline: 'nouveau titre',
    added: { one: '1 phrase nouvelle ou reformulée', other: '{count} phrases nouvelles ou reformulées' },
    cut: { one: '1 phrase remplacée ou retirée', other: '{count} phrases remplacées ou retirées' },
    brought: 'd’après {outlets}',
    more: '{outlets} et {count} autres',
    withdrawn: '{outlet} a retiré son article « {title} ». Ce qui ne reposait que sur lui a été supprimé.',
    corrected: '{outlet} a corrigé son article « {title} ». Auparavant, on lisait ici : « {words} »',
    changed: '{outlet} a retiré de son article ce qui était dit ici : « {words} »',
  },
  es: {
    lead: 'La primera información de origen propio entre aquellas de las que más toma el artículo; la más completa si dos son igual de tempranas.',
    comma: ', ',
    semicolon: '; ',
    first: 'Primera publicación.',
    same: 'No cambió ninguna frase.',
    borne: 'No cambió ninguna frase; ahora también lo respalda {outlets}.',
    headline: 'nuevo titular',
    added: { one: '1 frase nueva o reformulada', other: '{count} frases nuevas o reformuladas' },
    cut: { one: '1 frase sustituida o retirada', other: '{count} frases sustituidas o retiradas' },
    brought: 'según {outlets}',
    more: '{outlets} y {count} más',
    withdrawn: '{outlet} retiró su información «{title}». Lo que se apoyaba solo en ella fue suprimido.',
    corrected: '{outlet} corrigió su información «{title}». Antes, este artículo decía: «{words}»',
    changed: '{outlet} retiró de su información lo que este artículo había dicho: «{words}»',
  },
  ar: {
    lead: 'أقدم تقرير من مصدره الخاص بين التقارير التي يستند إليها المقال أكثر من غيرها؛ والأوفى إن تساوى تقريران في الوقت.',
    comma: '، ',
    semicolon: '؛ ',
    first: 'نُشر أول مرة.',
    same: 'لم تتغير أي جملة.',
    borne: 'لم تتغير أي جملة؛ وتؤيدها الآن أيضًا {outlets}.',
    headline: 'عنوان جديد',
    added: { one: 'جملة واحدة جديدة أو معاد صياغتها', other: 'جمل جديدة أو معاد صياغتها: {count}' },
    cut: { one: 'جملة واحدة استُبدلت أو حُذفت', other: 'جمل استُبدلت أو حُذفت: {count}' },
    brought: 'نقلًا عن {outlets}',
    more: '{outlets} و{count} غيرها',
    withdrawn: 'سحبت {outlet} تقريرها «{title}». وحُذف ما كان يستند إليه وحده.',
    corrected: 'صححت {outlet} تقريرها «{title}». وكان هذا المقال قد ذكر: «{words}»',
    changed: 'حذفت {outlet} من تقريرها ما كان هذا المقال قد ذكره: «{words}»',
  },
};

type Key = keyof (typeof catalogue)['en'];

/** A phrase of ours in the article's language, English where we have none; a count chooses its form. */
export function ownWords(language: string, key: Key, gaps: Record<string, string | number> = {}): string {
  const phrase = (catalogue[language as keyof typeof catalogue] ?? catalogue.en)[key];
  const text = typeof phrase === 'string' ? phrase : gaps.count === 1 ? phrase.one : phrase.other;
  return text.replace(/\{(\w+)\}/g, (gap, name: string) => String(gaps[name] ?? gap));
}
