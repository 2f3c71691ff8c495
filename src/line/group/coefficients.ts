/** Learnt by `bench/grouping/learn.ts`; see docs/grouping.md. */
export const coefficients = {
  intercept: 3.0284,
  terms: 2.6296,
  words: -0.1871,
  title: 2.5668,
  rarest: 3.7667,
  shared: 0.8223,
  day: 1.0549,
  gap: -3.3115,
  otherNumbers: -0.6092,
  dated: 1.0759,
  crowd: -0.5054,
};
