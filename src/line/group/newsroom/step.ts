import type { Tx } from '../../../store/database.ts';
import {
  profilesOfStories,
  recentNames,
  recentPlaces,
  recentProfiles,
  saveNames,
  saveProfiles,
} from '../../../store/newsroom-memory.ts';
import type { ReportToPlace } from '../../../store/reports.ts';
import {
  forgetStories,
  type KnownReportOfStory,
  reportsOfStories,
  saveKnowledge,
} from '../../../store/story-knowledge.ts';
import { foundStoryline, joinLines, leaveLine, placeInLine } from '../../../store/storylines.ts';
import { categoryOf } from './category.ts';
import { importanceParts } from './importance.ts';
import { bookDays, NameBook } from './name-book.ts';
import { type Profile, profileOf } from './profile.ts';
import { followDays, Storylines } from './storylines.ts';
import { topicsOfStory } from './topics.ts';

/**
 * What the newsroom knows beyond which reports tell one event: whom and what stories are about, which follow which, how
 * they are filed and how they weigh. It is told report by report, in the order of placing, and stored in the transaction
 * that places the reports, so that it stands and falls with them.
 */
export class NewsroomMemory {
  #book = new NameBook();
  #lines = new Storylines();
  #unsaved: { reportId: number; profile: Profile }[] = [];

  /** Reads back what the store holds. A day more than is needed, for the clock moved on since. */
  static async read(tx: Tx): Promise<NewsroomMemory> {
    const memory = new NewsroomMemory();
    for (const name of await recentNames(tx, bookDays + 1)) memory.#book.restore(name);
    for await (const { storyId, profile, firstSeen, votes } of recentProfiles(tx, followDays + 1))
      if (votes) memory.#lines.restore(storyId, profile as Profile, firstSeen);
      else memory.#lines.restoreMet(storyId, firstSeen);
    for (const place of await recentPlaces(tx, followDays + 1)) memory.#lines.restorePlace(place);
    return memory;
  }

  /** Takes a report that was just placed. @param placed its number in the order of placing */
  take(report: ReportToPlace, storyId: number, attached: string, placed: number): void {
    const votes = attached === 'member' && report.copyOf === null;
    const profile = profileOf(report, this.#book, votes, placed);
    this.#unsaved.push({ reportId: report.id, profile });
    if (votes) this.#lines.add(storyId, profile, report.firstSeen);
    else this.#lines.meet(storyId, report.firstSeen);
  }

  async merge(tx: Tx, from: number, into: number): Promise<void> {
    this.#lines.merge(from, into);
    await this.#saveLines(tx);
    await leaveLine(tx, from);
  }

  async split(tx: Tx, from: number, into: number): Promise<void> {
    await this.#saveProfiles(tx);
    const reports = await profilesOfStories(tx, [from, into]);
    this.#lines.split(
      from,
      into,
      reports.map(({ storyId, profile, firstSeen }) => ({
        storyId,
        profile: profile as Profile,
        at: firstSeen,
      })),
    );
  }

  /**
   * Stores what was taken, and settles what is known of the stories whose reports changed: it depends on nothing but
   * their own reports, so that it comes out the same however reports were dealt into jobs.
   */
  async settle(tx: Tx, storyIds: number[]): Promise<void> {
    await this.#saveProfiles(tx);
    await saveNames(tx, this.#book.takeChanged());
    await this.#saveLines(tx);
    const reports = Map.groupBy(await reportsOfStories(tx, storyIds), ({ storyId }) => storyId);
    await forgetStories(
      tx,
      storyIds.filter((storyId) => !reports.has(storyId)),
    );
    const known = [...reports].map(([storyId, ofStory]) => {
      const members = membersOf(ofStory);
      const importance = importanceParts(ofStory);
      return { storyId, category: categoryOf(members), importance, topics: topicsOfStory(members) };
    });
    await saveKnowledge(tx, known);
  }

  async #saveProfiles(tx: Tx): Promise<void> {
    await saveProfiles(tx, this.#unsaved);
    this.#unsaved = [];
  }

  async #saveLines(tx: Tx): Promise<void> {
    for (const change of this.#lines.takeChanges()) {
      if (change.kind === 'found') await foundStoryline(tx, change.storylineId, change.title);
      else if (change.kind === 'place') await placeInLine(tx, change.place);
      else await joinLines(tx, change.from, change.into);
    }
  }
}

/** The reports of the event, or all of them where there are none, with what was read out of each. */
function membersOf(reports: KnownReportOfStory[]) {
  const members = reports.filter(({ attached }) => attached === 'member');
  return (members.length > 0 ? members : reports).map((report) => {
    const profile = report.profile as Profile;
    return { ...report, profile, shares: profile.shares, words: profile.words };
  });
}
