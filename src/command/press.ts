import { writeFileSync } from 'node:fs';
import type { Config } from '../config.ts';
import { checkDraft } from '../line/check/check.ts';
import { checkStep } from '../line/check/step.ts';
import { openFeedReader } from '../line/gather/feed-pool.ts';
import { gatherStep } from '../line/gather/step.ts';
import { groupStep } from '../line/group/step.ts';
import { Line } from '../line/line.ts';
import { publishStep } from '../line/publish/step.ts';
import { PageReader } from '../line/read/page-pool.ts';
import { readStep } from '../line/read/step.ts';
import { writeStep } from '../line/write/step.ts';
import { restingEmbedder, restingModel } from '../model/circuit.ts';
import { openEmbedder } from '../model/embedder.ts';
import type { Model } from '../model/model.ts';
import { openModel } from '../model/provider.ts';
import type { ModelSetting } from '../model/providers.ts';
import type { Outlet } from '../news/outlet.ts';
import { asSql, Queue } from '../queue/queue.ts';
import { openEmbeddedStore, openServerStore, type Store } from '../store/database.ts';
import { recordFault } from '../store/faults.ts';
import { followOutlets, releaseFeeds } from '../store/feeds.ts';
import { openPaper } from '../store/paper.ts';
import type { Paper } from '../store/paper-views.ts';
import type { Web } from '../web/web.ts';
import { openDoor } from './door.ts';
import { paidEmbedder } from './paid-embedder.ts';
import { paidModel } from './paid-model.ts';
import { addressFile } from './status.ts';

/** The whole press, built and ready: its store, its line and its open door. */
export interface Press {
  store: Store;
  queue: Queue;
  line: Line;
  paper: Paper;
  /** Where the paper is read. */
  address: string;
  close(): Promise<void>;
}

/** What differs between the live press, a replay, the demo and a test. */
export interface Tools {
  outlets: Outlet[];
  web: Web;
  /** Whether the pages of reports may be read at all; a replayed archive has none. */
  pages: boolean;
  /** An open store, in place of the one that the config names. */
  store?: Store;
}

/**
 * Builds the tools, frees what a process that died left behind, and opens the site.
 * @throws Fault `port-taken`, `folder-in-use`, `store-damaged`, `server-unreachable`
 */
export async function openPress(config: Config, tools: Tools): Promise<Press> {
  const { outlets, web, pages } = tools;
  const store = tools.store ?? (await openStore(config));
  try {
    const queue = await openQueue(store);
    await followOutlets(store.db, outlets);
    const feeds = openFeedReader();
    const readers = new PageReader(2);
    const model = config.model && openPaidModel(store, config.model, config);
    const line = new Line(store, queue, {
      gather: gatherStep(store, web, feeds),
      read: readStep(store, pages ? web : null, readers),
      group: groupStep(store, config.embedding && openPaidEmbedder(store, config.embedding, config)),
      write: writeStep(
        store,
        model && { model, proof: checkDraft, proposes: config.modelFacts, context: config.modelContext },
        { excerptWords: config.excerptWords, language: config.language },
      ),
      check: checkStep(store, model),
      publish: publishStep(store),
    });
    const paper = openPaper(store.reading, () => queue.counts(asSql(store.db)));
    const door = await openDoor(config, store, paper);
    if (!store.url) writeFileSync(addressFile(config.data), door.address);
    const close = async () => {
      await door.close();
      await queue.stop();
      await Promise.all([feeds.close(), readers.close(), web.close()]);
      await store.close();
    };
    return { store, queue, line, paper, address: door.address, close };
  } catch (error) {
    await store.close();
    throw error;
  }
}

function openPaidModel(store: Store, setting: ModelSetting, { budget, price }: Config): Model {
  return paidModel(store, restingModel(openModel(setting)), budget, price);
}

function openPaidEmbedder(store: Store, setting: ModelSetting, { budget, embeddingPrice }: Config) {
  return paidEmbedder(store, restingEmbedder(openEmbedder(setting)), budget, embeddingPrice);
}

function openStore(config: Config): Promise<Store> {
  return config.databaseUrl ? openServerStore(config.databaseUrl) : openEmbeddedStore(config.data);
}

async function openQueue(store: Store): Promise<Queue> {
  const at = store.embedded ? { embedded: store.embedded } : { url: store.url! };
  const queue = new Queue(at, `${store.schema}_jobs`);
  await queue.start((error) => void recordFault(store.db, 'queue', 'upkeep', error));
  if (store.embedded) {
    await queue.releaseAll(asSql(store.db));
    await releaseFeeds(store.db);
  }
  return queue;
}
