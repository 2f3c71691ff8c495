/** Learnt by `bench/grouping/learn.ts`; see docs/grouping.md. */
export const coefficients = {
  intercept: -1.2984,
  terms: 1.6771,
  words: -0.3618,
  title: 3.8881,
  rarest: 4.3573,
  shared: 1.8021,
  day: 1.256,
  gap: -3.2934,
  otherNumbers: -0.5078,
  dated: 0.9174,
  crowd: -0.5289,
  length: -0.2452,
};
