import type { Group } from './group.ts';

/** Sentences that are sewn together from pieces of a passage, and true ones that are told anew from several of its sentences. */
export const sewn: Group[] = [
  {
    passage:
      'The harbour master of Sandvik closed the northern quay on Monday after a crane fell into the water. Engineers from Orr Marine will inspect the remaining cranes next week. The ferry to Holm carries about 900 people a day and leaves from the southern quay, which stays open. The town council had set aside money for a new bridge in the spring.',
    cases: [
      ['The northern quay was closed on Monday after a crane fell into the water.', null],
      ['The harbour master closed the northern quay of Sandvik after a crane fell into the water.', null],
      ['Engineers will inspect the remaining cranes next week.', null],
      ['The ferry to Holm leaves from the southern quay.', null],
      ['The southern quay stays open, and the ferry to Holm leaves from it.', null],
      ['The ferry, which carries about 900 people a day, leaves from the southern quay.', null],
      ['Money for a new bridge had been set aside by the town council.', null],
      ['Engineers will inspect the southern quay and had set aside money for a crane.', 'pieces'],
      ['About 900 people a day fell into the water next week.', 'pieces'],
      ['The town council fell into the water in the spring.', 'pieces'],
      ['The ferry to Sandvik carries about 900 people a day.', 'subject'],
      [
        'The ferry to Sandvik carries about 900 people a day and leaves from the southern quay, which stays open.',
        'subject',
      ],
    ],
  },
  {
    passage:
      'Judge Pia Lund adjourned the trial of the banker Otto Reiss until June. Reiss, 61, is accused of moving $40 million out of the Corvo Savings Bank. His former partner, Lena Ortiz, gave evidence for six hours on Wednesday and named three other managers. The bank has since been sold to Meridian Group, and its customers have been repaid.',
    cases: [
      ['The trial of Otto Reiss was adjourned until June by Judge Pia Lund.', null],
      ['Reiss is accused of moving $40 million out of the Corvo Savings Bank.', null],
      ['Lena Ortiz, his former partner, gave evidence on Wednesday.', null],
      ['The Corvo Savings Bank has since been sold to Meridian Group.', null],
      ['Otto Reiss, 61, is accused of moving $40 million out of the bank.', null],
      ['The customers of the bank have been repaid.', null],
      ['Otto Reiss gave evidence for six hours on Wednesday.', 'subject'],
      ['Lena Ortiz adjourned the trial of the banker until June.', 'subject'],
      ['Lena Ortiz is accused of moving $40 million out of the Corvo Savings Bank.', 'subject'],
    ],
  },
  {
    passage:
      'The court in Corvo heard the banker Otto Reiss, 61, on Monday. His partner Lena Ortiz, 48, had left for Holm, and her sister Rosa Ortiz, 44, spoke for her.',
    cases: [
      ['Lena Ortiz, 48, had left for Holm.', null],
      ['Otto Reiss (61) was heard by the court in Corvo on Monday.', null],
      ['Lena Ortiz, 61, had left for Holm.', 'binding'],
      ['Lena Ortiz, 44, had left for Holm.', 'binding'],
    ],
  },
];
