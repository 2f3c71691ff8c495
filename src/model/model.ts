/** One question to a model. It gets text and gives text: no tools, no addresses, no secrets (invariant 4). */
export interface Question {
  /** What the model is to do: ours, never out of a report. */
  instructions: string;
  /** The material: untrusted text, fenced and numbered by the caller. */
  material: string;
  /** The most tokens that the reply may have. */
  longestReply: number;
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
  /** @throws Fault `model-refused`, `model-unreachable`, `model-slow`, `model-empty` */
  ask(question: Question): Promise<Reply>;
}
