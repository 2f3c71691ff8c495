import type { Browsing } from './browse-views.ts';
import type { Db } from './database.ts';
import { dayPage, days, frontPageAt } from './paper-archive.ts';
import { outletPage } from './paper-outlet.ts';
import { newestCorrections, scores, storyChanges } from './paper-record.ts';

/** What a reader browses beside stories and the edition (invariant 10: it only reads). */
export function openBrowsing(db: Db): Browsing {
  return {
    outlet: (id) => outletPage(db, id),
    days: () => days(db),
    day: (day) => dayPage(db, day),
    frontPageAt: (at) => frontPageAt(db, at),
    changes: (slug) => storyChanges(db, slug),
    corrections: (most) => newestCorrections(db, most),
    scores: () => scores(db),
  };
}
