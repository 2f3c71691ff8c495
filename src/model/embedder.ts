import { embedMany } from 'ai';
import { Fault } from '../news/fault.ts';
import { type Patience, usualPatience } from './patience.ts';
import { type ModelSetting, openProvider } from './providers.ts';
import { tryPatiently } from './tries.ts';

/** More numbers than this no model in use gives for a text. */
const mostDimensions = 4096;

/** A model that turns a text into a vector, so that texts of near meaning lie in near directions. */
export interface Embedder {
  /** As it is set, e.g. `ollama:bge-m3`: vectors of two models are never compared. */
  name: string;
  /**
   * One vector for each text, in their order, all of one length.
   * @param once asked a single time, whatever comes back: to see whether a provider answers again
   * @throws Fault `model-refused`, `model-unreachable`, `model-slow`, `model-empty`, `model-too-long`, `model-resting`, `budget-spent`
   */
  embed(texts: string[], once?: boolean): Promise<number[][]>;
}

/**
 * Opens an embedding model by one setting, through the AI SDK.
 * @throws Fault `usage` when the setting names no provider that is known, or one that has no embeddings
 */
export function openEmbedder(setting: ModelSetting, patience: Patience = usualPatience): Embedder {
  const { name, model: modelName, provider } = openProvider(setting, 'PRESSAI_EMBEDDING');
  if (name === 'anthropic')
    throw new Fault('usage', 'PRESSAI_EMBEDDING: Anthropic offers no embeddings; name another provider.');
  const model = provider.embeddingModel(modelName);
  const embedOnce = async (values: string[], abortSignal: AbortSignal) => {
    const { embeddings } = await embedMany({ model, values, maxRetries: 0, abortSignal });
    if (!areVectors(embeddings, values.length))
      throw new Fault('model-empty', 'The embedding model gave no vector for each text.');
    return embeddings;
  };
  return {
    name: setting.name,
    embed: (texts, once = false) => {
      const bounds = once ? { ...patience, tries: 1 } : patience;
      return tryPatiently((deadline) => embedOnce(texts, deadline), bounds, setting.key);
    },
  };
}

/** A provider's reply is hostile until proved otherwise. */
function areVectors(vectors: unknown[], count: number): vectors is number[][] {
  if (vectors.length !== count || !Array.isArray(vectors[0])) return false;
  const { length } = vectors[0];
  if (length === 0 || length > mostDimensions) return false;
  return vectors.every(
    (vector) => Array.isArray(vector) && vector.length === length && vector.every(Number.isFinite),
  );
}
