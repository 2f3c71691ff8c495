import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from '../news/fault.ts';
import type { Web, WebAnswer, WebRequest } from './web.ts';

/** A recorded feed document: which outlet's, when it was fetched, and where it lies. */
export interface RecordedDocument {
  outlet: string;
  at: Date;
  path: string;
}

/** A recorded archive of feed documents, `<outlet>/<time>.xml`, in the order in which they were fetched. */
export class Archive implements Web {
  readonly documents: RecordedDocument[];
  #at = new Date(0);

  /** @throws Fault `archive-unreadable`, `archive-empty` */
  constructor(folder: string) {
    this.documents = findDocuments(folder);
    if (this.documents.length === 0) {
      throw new Fault(
        'archive-empty',
        `${folder} holds no recorded feeds. An archive is <outlet>/<time>.xml, as bbc/2020-04-21T142238Z.xml.`,
      );
    }
  }

  /** The address that stands for an outlet's feed. */
  addressOf(outlet: string): string {
    return `https://${outlet}.archive.invalid/feed`;
  }

  setTime(at: Date): void {
    this.#at = at;
  }

  /** Answers with the document that was fetched at this very moment or last before it. */
  async fetch(request: WebRequest): Promise<WebAnswer> {
    const document = this.documents.findLast(
      (each) => each.at <= this.#at && this.addressOf(each.outlet) === request.address,
    );
    if (!document) throw new Fault('unreachable', `The archive holds nothing for ${request.address}.`);
    return {
      status: 200,
      address: request.address,
      redirects: [],
      headers: { 'content-type': 'application/xml' },
      body: readFileSync(document.path),
      etag: null,
      lastModified: null,
      retryAfterSeconds: null,
    };
  }

  async close(): Promise<void> {}
}

function findDocuments(folder: string): RecordedDocument[] {
  try {
    const outlets = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    const documents = outlets.flatMap(({ name }) =>
      readdirSync(join(folder, name)).flatMap((file) => {
        const at = momentOf(file);
        return at ? [{ outlet: name, at, path: join(folder, name, file) }] : [];
      }),
    );
    return documents.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.outlet < b.outlet ? -1 : 1));
  } catch (error) {
    throw new Fault('archive-unreadable', `The archive cannot be read: ${(error as Error).message}.`);
  }
}

/** `2020-04-21T142238Z.xml`, with or without colons and a fraction. */
function momentOf(file: string): Date | null {
  const found = /^(\d{4}-\d\d-\d\d)T(\d\d):?(\d\d):?(\d\d)(?:\.\d+)?Z\.(?:xml|json|rss|atom)$/.exec(file);
  if (!found) return null;
  const at = new Date(`${found[1]}T${found[2]}:${found[3]}:${found[4]}Z`);
  return Number.isNaN(at.getTime()) ? null : at;
}
