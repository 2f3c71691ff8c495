import { generateText, type LanguageModelMiddleware, wrapLanguageModel } from 'ai';
import { Fault } from '../news/fault.ts';
import { fenced } from './fence.ts';
import { estimatedTokens, type Model, type Question, type Reply } from './model.ts';
import { type Patience, usualPatience } from './patience.ts';
import { keepsShapes, type ModelSetting, openProvider } from './providers.ts';
import { tryPatiently } from './tries.ts';

type ProviderModel = Exclude<Parameters<typeof wrapLanguageModel>[0]['model'], string>;

/** A provider's model, and what it keeps its replies to: nothing any more once it has said that it does not. */
interface Opened {
  model: ProviderModel;
  keeps: 'shapes' | 'json' | 'nothing';
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
  const { name, model, provider } = openProvider(setting, 'PRESSAI_MODEL');
  const keeps = keepsShapes(name) ? 'shapes' : name === 'openrouter' ? 'json' : 'nothing';
  return { model: provider.languageModel(model), keeps };
}

/** A question that is too long is cut to half its material once; a shape that is not kept is asked for no more. */
async function askPatiently(
  opened: Opened,
  question: Question,
  patience: Patience,
  key: string | null | undefined,
): Promise<Reply> {
  let asked = question;
  const change = (fault: Fault) => {
    if (fault.code === 'model-too-long' && asked === question)
      asked = { ...question, material: firstHalf(question.material) };
    else if (fault.code === 'model-shapeless' && opened.keeps !== 'nothing') opened.keeps = 'nothing';
    else return false;
    return true;
  };
  const bounds = question.once ? { ...patience, tries: 1 } : patience;
  return tryPatiently((deadline) => askOnce(shaped(opened, asked), asked, deadline), bounds, key, change);
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
