import { createAnthropic } from '@ai-sdk/anthropic';
import { createGoogleGenerativeAI } from '@ai-sdk/google';
import { createOpenAICompatible } from '@ai-sdk/openai-compatible';
import { Fault } from '../news/fault.ts';
import { boundedFetch } from './bounded-fetch.ts';

/** The most bytes of one reply: an article is a few thousand, the vectors of a batch of reports some hundred thousand. */
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

export interface ModelSetting {
  /** `<provider>:<model>`: ollama, vllm, llamacpp, openai, openrouter, compatible, anthropic or google. */
  name: string;
  /** The address of an OpenAI-compatible server; needed for `compatible`, optional for the rest. */
  address?: string | null;
  key?: string | null;
}

/**
 * Opens the provider of a setting, which follows no redirect and reads no endless reply.
 * @param variable where the setting comes from, for the error; its address comes from the same with `_URL`
 * @throws Fault `usage` when the setting names no provider that is known
 */
export function openProvider({ name: setting, address, key }: ModelSetting, variable: string) {
  const name = setting.slice(0, setting.indexOf(':'));
  const model = setting.slice(name.length + 1);
  const apiKey = key ?? undefined;
  const baseURL = address ?? localAddresses[name];
  const fetch = boundedFetch({ bytes: longestReplyBytes });
  if (!setting.includes(':') || !name || !model)
    throw new Fault('usage', `${variable} is <provider>:<model>, as ollama:llama3.2, not "${setting}".`);
  const own = { apiKey, fetch, ...(address && { baseURL: address }) };
  if (name === 'anthropic') return { name, model, provider: createAnthropic(own) };
  if (name === 'google') return { name, model, provider: createGoogleGenerativeAI(own) };
  if (name === 'compatible' && !baseURL)
    throw new Fault('usage', `${variable}_URL must name the server of a "compatible" model.`);
  if (!baseURL) throw new Fault('usage', `${variable} names a provider that is not known: "${name}".`);
  const supportsStructuredOutputs = keepsShapes(name);
  const provider = createOpenAICompatible({ name, baseURL, apiKey, fetch, supportsStructuredOutputs });
  return { name, model, provider };
}

export function keepsShapes(provider: string): boolean {
  return shapely.has(provider);
}
