import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { APICallError, generateText, type LanguageModel } from 'ai';
import { Fault } from '../news/fault.ts';
import type { Model, Question, Reply } from './model.ts';

/** Milliseconds that one reply may take, all tries together. */
const patience = 120_000;

/** Where the providers that run on one's own machine listen unless told otherwise. */
const localAddresses: Record<string, string> = {
  ollama: 'http://127.0.0.1:11434/v1',
  vllm: 'http://127.0.0.1:8000/v1',
  llamacpp: 'http://127.0.0.1:8080/v1',
  openai: 'https://api.openai.com/v1',
  openrouter: 'https://openrouter.ai/api/v1',
};

export interface ModelSetting {
  /** `<provider>:<model>`: ollama, vllm, llamacpp, openai, openrouter, compatible, anthropic or google. */
  name: string;
  /** The address of an OpenAI-compatible server; needed for `compatible`, optional for the rest. */
  address?: string | null;
  key?: string | null;
}

/**
 * Opens a model by one setting, through the AI SDK.
 * @throws Fault `usage` when the setting names no provider that is known
 */
export function openModel(setting: ModelSetting): Model {
  const model = languageModel(setting);
  return { name: setting.name, ask: (question) => ask(model, question) };
}

function languageModel({ name, address, key }: ModelSetting): LanguageModel {
  const colon = name.indexOf(':');
  const [provider, model] = [name.slice(0, colon), name.slice(colon + 1)];
  const apiKey = key ?? undefined;
  const baseURL = address ?? localAddresses[provider];
  if (colon < 1 || !model)
    throw new Fault('usage', `PRESSAI_MODEL is <provider>:<model>, as ollama:llama3.2, not "${name}".`);
  if (provider === 'anthropic')
    return createAnthropic({ apiKey, ...(address && { baseURL: address }) })(model);
  if (provider === 'google')
    return createGoogleGenerativeAI({ apiKey, ...(address && { baseURL: address }) })(model);
  if (provider === 'compatible' && !baseURL)
    throw new Fault('usage', 'PRESSAI_MODEL_URL must name the server of a "compatible" model.');
  if (!baseURL) throw new Fault('usage', `PRESSAI_MODEL names a provider that is not known: "${provider}".`);
  return createOpenAICompatible({ name: provider, baseURL, apiKey })(model);
}

async function ask(model: LanguageModel, question: Question): Promise<Reply> {
  try {
    const { text, usage } = await generateText({
      model,
      system: question.instructions,
      prompt: question.material,
      maxOutputTokens: question.longestReply,
      temperature: 0,
      maxRetries: 2,
      abortSignal: AbortSignal.timeout(patience),
    });
    if (text.trim() === '') throw new Fault('model-empty', 'The model answered with nothing.');
    return { text, tokensIn: usage.inputTokens ?? 0, tokensOut: usage.outputTokens ?? 0 };
  } catch (error) {
    throw faultOf(error);
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  const { name, message } = error as Error;
  if (name === 'TimeoutError' || name === 'AbortError')
    return new Fault('model-slow', `The model took longer than ${patience / 1000} seconds.`, {
      passing: true,
    });
  if (
    APICallError.isInstance(error) &&
    error.statusCode &&
    error.statusCode < 500 &&
    error.statusCode !== 429
  )
    return new Fault(
      'model-refused',
      `The model's provider refused the call (${error.statusCode}): ${message}`,
    );
  return new Fault('model-unreachable', `The model could not be reached: ${message}`, {
    passing: true,
    cause: error,
  });
}
