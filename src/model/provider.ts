import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { generateText, type LanguageModelMiddleware, wrapLanguageModel } from 'ai';
import { Fault } from '../news/fault.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { fenced } from './fence.ts';
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
/**
 * Those that keep a reply to a JSON Schema where they are given one. OpenRouter's models keep to JSON at least; a
 * `compatible` server may not know how, and Anthropic's older models would need a tool for it: they are asked in words.
 */
const shapely = new Set(['ollama', 'vllm', 'llamacpp', 'openai', 'google']);

type ProviderModel = Exclude<Parameters<typeof wrapLanguageModel>[0]['model'], string>;

/** A provider's model, and what it keeps its replies to: nothing any more once it has said that it does not. */
interface Opened {
  model: ProviderModel;
  keeps: 'shapes' | 'json' | 'nothing';
}

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
  const opened = openedModel(setting);
  return { name: setting.name, ask: (question) => askPatiently(opened, question, patience, setting.key) };
}

function openedModel(setting: ModelSetting): Opened {
  const provider = providerOf(setting.name);
  const keeps = shapely.has(provider) ? 'shapes' : provider === 'openrouter' ? 'json' : 'nothing';
  return { model: languageModel(setting), keeps };
}

function providerOf(name: string): string {
  return name.slice(0, name.indexOf(':'));
}

function languageModel({ name, address, key }: ModelSetting): ProviderModel {
  const provider = providerOf(name);
  const model = name.slice(provider.length + 1);
  const apiKey = key ?? undefined;
  const baseURL = address ?? localAddresses[provider];
  const fetch = boundedFetch({ bytes: longestReplyBytes });
  if (!name.includes(':') || !provider || !model)
    throw new Fault('usage', `PRESSAI_MODEL is <provider>:<model>, as ollama:llama3.2, not "${name}".`);
  if (provider === 'anthropic')
    return createAnthropic({ apiKey, fetch, ...(address && { baseURL: address }) })(model);
  if (provider === 'google')
    return createGoogleGenerativeAI({ apiKey, fetch, ...(address && { baseURL: address }) })(model);
  if (provider === 'compatible' && !baseURL)
    throw new Fault('usage', 'PRESSAI_MODEL_URL must name the server of a "compatible" model.');
  if (!baseURL) throw new Fault('usage', `PRESSAI_MODEL names a provider that is not known: "${provider}".`);
  const supportsStructuredOutputs = shapely.has(provider);
  return createOpenAICompatible({ name: provider, baseURL, apiKey, fetch, supportsStructuredOutputs })(model);
}

/** Tries again what may pass; a question that is too long is cut to half its material once. */
async function askPatiently(
  opened: Opened,
  question: Question,
  patience: Patience,
  key: string | null | undefined,
): Promise<Reply> {
  const most = question.once ? 1 : patience.tries;
  const deadline = AbortSignal.timeout(patience.total);
  const ends = performance.now() + patience.total;
  let asked = question;
  for (let tries = 1; ; tries++) {
    try {
      return await askOnce(shaped(opened, asked), asked, deadline);
    } catch (error) {
      const fault = faultOf(error, deadline.aborted, key);
      if (fault.code === 'model-too-long' && asked === question) {
        asked = { ...question, material: firstHalf(question.material) };
        continue;
      }
      if (fault.code === 'model-shapeless' && opened.keeps !== 'nothing') {
        opened.keeps = 'nothing';
        continue;
      }
      const wait = waitOf(error) ?? patience.firstWait * 2 ** (tries - 1);
      const left = ends - performance.now();
      if (!fault.passing || tries >= most || wait > Math.min(patience.longestWait, left)) throw fault;
      await new Promise((resolve) => setTimeout(resolve, wait));
    }
  }
}

/** The model, told to keep to the question's shape where it can. */
function shaped({ model, keeps }: Opened, { shape }: Question): ProviderModel {
  if (!shape || keeps === 'nothing') return model;
  const responseFormat = { type: 'json' as const, ...(keeps === 'shapes' && { schema: shape }) };
  const transformParams: LanguageModelMiddleware['transformParams'] = async ({ params }) => ({
    ...params,
    responseFormat,
  });
  return wrapLanguageModel({ model, middleware: { transformParams } });
}

async function askOnce(model: ProviderModel, question: Question, abortSignal: AbortSignal): Promise<Reply> {
  const { text, usage, finishReason } = await generateText({
    model,
    ...fenced(question),
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
