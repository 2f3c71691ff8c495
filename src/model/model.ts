/** One question to a model. It gets text and gives text: no tools, no addresses, no secrets (invariant 4). */
export interface Question {
  /** What the model is to do: ours, never out of a report. */
  instructions: string;
  /** The material: untrusted text, numbered by the caller, one line a fact; it is fenced as it goes out. */
  material: string;
  /** The most tokens that the reply may have. */
  longestReply: number;
  /** The story whose budget is charged; none for a question that is about no story. */
  storyId?: number;
  /** The JSON Schema of the reply, for providers that keep replies to one. */
  shape?: Record<string, unknown>;
  /** Asked a single time, whatever comes back: to see whether a provider answers again. */
  once?: boolean;
}

export interface Reply {
  text: string;
  tokensIn: number;
  tokensOut: number;
}

/** A model behind any provider, or the fake one of the tests. */
export interface Model {
  /** As shown to readers, e.g. `ollama:llama3.2`. */
  name: string;
  /**
   * @throws Fault `model-refused`, `model-unreachable`, `model-slow`, `model-empty`, `model-cut-off`,
   * `model-declined`, `model-too-long`, `model-resting`, `budget-spent`
   */
  ask(question: Question): Promise<Reply>;
}

/** What a text comes to in tokens, on the safe side: providers' own counts are believed only near this. */
export function estimatedTokens(text: string): number {
  return Math.ceil(Buffer.byteLength(text, 'utf8') / 3);
}
