import { sentenceText } from '../../news/draft.ts';
import { reasonOf } from '../../news/reason.ts';
import { type Finding, finding, type Reading } from './reading.ts';

/** Words that are spoken to a machine, or by one; no news is told in them. */
const orders =
  /\b(?:ignore|disregard|forget|override)\b.{0,30}\b(?:previous|prior|above|earlier|all|any|your|these|the)\b.{0,20}\b(?:instructions?|prompts?|rules|guidelines|orders)\b|\bsystem prompt\b|^\W*(?:system|assistant|user|developer)\s?:|\b(?:note|message|instructions?|attention) (?:to|for) (?:the |any |all )?(?:language models?|llms?|ais?|assistants?|models?|bots?|summari[sz]ers?)\b|\byou are (?:now )?(?:an?|the) (?:\w+ )?(?:assistant|ai|language model|chatbot|bot)\b|\bas an? (?:large )?(?:language model|ai)\b|\b(?:i am|i'm|i’m) sorry, (?:but )?(?:as|i can)|\b(?:print|reveal|repeat|output) your (?:system |hidden |own )?(?:prompt|instructions|rules)\b|\bdo anything now\b|\bjailbreak\b|\b(?:ignoriere|vergiss)\b.{0,30}\b(?:anweisungen|regeln)\b|\b(?:ignorez?|oubliez?)\b.{0,30}\b(?:instructions|consignes)\b|\b(?:ignora|ignore|olvida)\b.{0,30}\binstrucciones\b/iu;

/** An order to whoever writes, hidden in a source and handed on, is not printed, whoever is said to have reported it. */
export function checkOrders({ sentence }: Reading): Finding | null {
  const found = orders.exec(sentenceText(sentence));
  return found && finding(reasonOf('order', found[0]));
}
