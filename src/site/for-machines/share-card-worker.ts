import { parentPort } from 'node:worker_threads';
import { drawShareCard, type ShareCard } from './share-card.ts';

/** The thread in which share cards are drawn, so that readers do not wait for it. */
const port = parentPort!;
port.on('message', (card: ShareCard) => {
  drawShareCard(card).then(
    (png) => port.postMessage({ png }),
    (error: Error) => port.postMessage({ fault: error.message }),
  );
});
