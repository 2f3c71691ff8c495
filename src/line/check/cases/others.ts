import type { Group } from './group.ts';

/** As the English cases, in German, French and Spanish. */
export const others: Group[] = [
  {
    language: 'de',
    passage:
      'Bei einem Brand in einem Hotel in Altweiler sind am Mittwoch mindestens sieben Menschen getötet und neun verletzt worden, teilte die Polizei mit. Bürgermeisterin Hanna Vogt sagte, das Gebäude sei 2019 geprüft worden. Der Betreiber Krone AG bestritt die Vorwürfe nicht. Der Schaden liegt bei 2,5 Millionen Euro.',
    cases: [
      [
        'Bei einem Brand in einem Hotel in Altweiler wurden am Mittwoch mindestens sieben Menschen getötet.',
        null,
      ],
      ['Neun Menschen wurden bei dem Brand in Altweiler verletzt.', null],
      ['Das Gebäude sei 2019 geprüft worden, sagte Bürgermeisterin Hanna Vogt.', null],
      ['Der Schaden liegt bei 2,5 Millionen Euro.', null],
      ['Der Schaden liegt bei 2,5 Millionen Dollar.', 'numbers'],
      ['Bei einem Brand in einem Hotel in Altweiler wurden mindestens siebzig Menschen getötet.', 'numbers'],
      [
        'Bei einem Brand in einem Hotel in Altweiler wurden am Donnerstag mindestens sieben Menschen getötet.',
        'dates',
      ],
      ['Bei einem Brand in einem Hotel in Bad Lindheim wurden am Mittwoch sieben Menschen getötet.', 'names'],
      ['Der Betreiber Krone AG bestritt die Vorwürfe.', 'polarity'],
      ['Die bittere Realität: Bei dem Brand in Altweiler wurden sieben Menschen getötet.', 'padding'],
    ],
  },
  {
    language: 'fr',
    passage:
      'Au moins six personnes sont mortes jeudi dans une collision entre deux autocars près de Valmont, a annoncé le préfet Paul Garnier. La société Orion a perdu 40 millions d’euros. Le chauffeur n’a pas été arrêté. Les ventes ont augmenté de 5 % en mars.',
    cases: [
      [
        'Au moins six personnes sont mortes jeudi près de Valmont dans une collision entre deux autocars.',
        null,
      ],
      ['La société Orion a perdu 40 millions d’euros.', null],
      ['Les ventes ont augmenté de 5 % en mars.', null],
      ['Le chauffeur n’a pas été arrêté.', null],
      ['Au moins seize personnes sont mortes jeudi près de Valmont.', 'numbers'],
      ['La société Orion a perdu 40 millions de dollars.', 'numbers'],
      ['Au moins six personnes sont mortes vendredi près de Valmont dans une collision.', 'dates'],
      ['Les ventes ont augmenté de 5 % en avril.', 'dates'],
      ['Les ventes ont baissé de 5 % en mars.', 'polarity'],
      ['Le chauffeur a été arrêté.', 'polarity'],
      ['Le préfet Luc Fournel a annoncé une collision entre deux autocars.', 'names'],
    ],
  },
  {
    language: 'es',
    passage:
      'Al menos ocho personas murieron el lunes en un incendio en el mercado de Lomas, dijo la alcaldesa Rosa Peña. Las pérdidas suman 3 millones de euros. La policía no detuvo a ningún sospechoso. El mercado cerró en abril de 2025 por obras.',
    cases: [
      ['Al menos ocho personas murieron el lunes en un incendio en el mercado de Lomas.', null],
      ['Las pérdidas suman 3 millones de euros.', null],
      ['La policía no detuvo a ningún sospechoso.', null],
      ['El mercado de Lomas cerró en abril de 2025.', null],
      ['Al menos dieciocho personas murieron el lunes en el mercado de Lomas.', 'numbers'],
      ['Las pérdidas suman 3 millones de dólares.', 'numbers'],
      ['Al menos ocho personas murieron el martes en un incendio en el mercado de Lomas.', 'dates'],
      ['El mercado cerró en mayo de 2025 por obras.', 'dates'],
      ['La policía detuvo a un sospechoso.', 'polarity'],
      ['El mercado abrió en abril de 2025 por obras.', 'polarity'],
      ['La alcaldesa Marta Quiroga dijo que al menos ocho personas murieron.', 'names'],
    ],
  },
];
