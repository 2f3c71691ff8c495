import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, type LanguageModel } from 'ai';
import { Fault } from '../news/fault.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { estimatedTokens, type Model, type Question, type Reply } from './model.ts';
import { type Patience, usualPatience } from './patience.ts';
import { faultOf, waitOf } from './provider-faults.ts';

/** The most bytes of one reply: an article is a few thousand. */
const longestReplyBytes = 2_000_000;

/** Where the providers that run on one's own machine listen unless told otherwise. */
const localAddresses: Record<string, string> = {
  ollama: 'http://127.0.0.1:11434/v1',
  vllm: 'http://127.0.0.1:8000/v1',
  llamacpp: 'http://127.0.0.1:8080/v1',
  openai: 'https://api.openai.com/v1',
  openrouter: 'https://openrouter.ai/api/v1',
};
/** Those that offer replies in JSON, by OpenAI's `response_format`. */
const structured = new Set(['ollama', 'vllm', 'llamacpp', 'openai', 'openrouter']);

export interface ModelSetting {
  /** `<provider>:<model>`: ollama, vllm, llamacpp, openai, openrouter, compatible, anthropic or google. */
  name: string;
  /** The address of an OpenAI-compatible server; needed for `compatible`, optional for the rest. */
  address?: string | null;
  key?: string | null;
}

/**
 * Opens a model by one setting, through the AI SDK. It is tried again after what may pass, waits as long as it is asked
 * to within bounds, follows no redirect and reads no endless reply.
 * @throws Fault `usage` when the setting names no provider that is known
 */
export function openModel(setting: ModelSetting, patience = usualPatience): Model {
  const model = languageModel(setting);
  return { name: setting.name, ask: (question) => askPatiently(model, question, patience, setting.key) };
}

function languageModel({ name, address, key }: ModelSetting): LanguageModel {
  const colon = name.indexOf(':');
  const [provider, model] = [name.slice(0, colon), name.slice(colon + 1)];
  const apiKey = key ?? undefined;
  const baseURL = address ?? localAddresses[provider];
  const fetch = boundedFetch({ bytes: longestReplyBytes });
  if (colon < 1 || !model)
    throw new Fault('usage', `PRESSAI_MODEL is <provider>:<model>, as ollama:llama3.2, not "${name}".`);
  if (provider === 'anthropic')
    return createAnthropic({ apiKey, fetch, ...(address && { baseURL: address }) })(model);
  if (provider === 'google')
    return createGoogleGenerativeAI({ apiKey, fetch, ...(address && { baseURL: address }) })(model);
  if (provider === 'compatible' && !baseURL)
    throw new Fault('usage', 'PRESSAI_MODEL_URL must name the server of a "compatible" model.');
  if (!baseURL) throw new Fault('usage', `PRESSAI_MODEL names a provider that is not known: "${provider}".`);
  const transformRequestBody = structured.has(provider)
    ? (body: Record<string, unknown>) => ({ ...body, response_format: { type: 'json_object' } })
    : undefined;
  return createOpenAICompatible({ name: provider, baseURL, apiKey, fetch, transformRequestBody })(model);
}

/** Tries again what may pass; a question that is too long is cut to half its material once. */
async function askPatiently(
  model: LanguageModel,
  question: Question,
  patience: Patience,
  key: string | null | undefined,
): Promise<Reply> {
  const deadline = AbortSignal.timeout(patience.total);
  const ends = performance.now() + patience.total;
  let asked = question;
  for (let tries = 1; ; tries++) {
    try {
      return await askOnce(model, asked, deadline);
    } catch (error) {
      const fault = faultOf(error, deadline.aborted, key);
      if (fault.code === 'model-too-long' && asked === question) {
        asked = { ...question, material: firstHalf(question.material) };
        continue;
      }
      const wait = waitOf(error) ?? patience.firstWait * 2 ** (tries - 1);
      const left = ends - performance.now();
      if (!fault.passing || tries >= patience.tries || wait > Math.min(patience.longestWait, left))
        throw fault;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

async function askOnce(model: LanguageModel, question: Question, abortSignal: AbortSignal): Promise<Reply> {
  const { text, usage, finishReason } = await generateText({
    model,
    system: question.instructions,
    prompt: question.material,
    maxOutputTokens: question.longestReply,
    temperature: 0,
    maxRetries: 0,
    abortSignal,
  });
  if (finishReason === 'length') throw new Fault('model-cut-off', 'The reply was cut off at its longest.');
  if (finishReason === 'content-filter')
    throw new Fault('model-declined', 'The provider would not let the model answer.');
  if (text.trim() === '') throw new Fault('model-empty', 'The model answered with nothing.');
  const asked = question.instructions + question.material;
  return {
    text,
    tokensIn: believable(usage.inputTokens, estimatedTokens(asked)),
    tokensOut: believable(usage.outputTokens, estimatedTokens(text)),
  };
}

/** A provider's count, unless it is missing, negative or absurd. */
function believable(count: number | undefined, estimate: number): number {
  if (count === undefined || !Number.isInteger(count) || count < 0) return estimate;
  return count > estimate * 20 + 5000 ? estimate : count;
}

/** The first half of the lines, and at least one. */
function firstHalf(material: string): string {
  const lines = material.split('\n');
  return lines.slice(0, Math.max(1, Math.floor(lines.length / 2))).join('\n');
}
