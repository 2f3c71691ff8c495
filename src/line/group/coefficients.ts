/** Learnt by `bench/grouping/learn.ts`; see docs/grouping.md. */
export const coefficients = {
  intercept: 3.9382,
  terms: 2.8381,
  words: 0.1611,
  title: 2.5374,
  rarest: 2.0675,
  shared: 0.422,
  day: 1.0539,
  gap: -3.3177,
  length: 0.0029,
  strange: 0.9359,
  otherNumbers: -0.5964,
  dated: 1.0206,
  crowd: -0.4644,
};
