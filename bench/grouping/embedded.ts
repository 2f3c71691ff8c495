import { quantized, textToEmbed } from '../../src/line/group/meaning/meanings.ts';
import { openEmbedder } from '../../src/model/embedder.ts';
import { primaryLanguage } from '../../src/news/language/span.ts';
import type { LabelledReport } from './reports.ts';

const together = 20;

/**
 * Reports with what an embedding model says of them, as the press asks for it.
 * @param originals where the texts are taken from that are embedded: the same reports, in the same order
 * @param model `<provider>:<model>`; its address and key come from `PRESSAI_EMBEDDING_URL` and `_KEY`
 */
export async function embedded(
  reports: LabelledReport[],
  originals: LabelledReport[],
  model: string,
): Promise<LabelledReport[]> {
  const { PRESSAI_EMBEDDING_URL: address, PRESSAI_EMBEDDING_KEY: key } = process.env;
  const embedder = openEmbedder({ name: model, address: address ?? null, key: key ?? null });
  const made: LabelledReport[] = [];
  for (let at = 0; at < reports.length; at += together) {
    const some = reports.slice(at, at + together);
    const texts = originals.slice(at, at + together).map(({ text }) => textToEmbed(text));
    const vectors = await embedder.embed(texts);
    for (const [place, report] of some.entries())
      made.push({
        ...report,
        meaning: { language: primaryLanguage(report.language), vector: quantized(vectors[place]!) },
      });
  }
  return made;
}
