/** The order in which the paper's sections stand, on every page. */
const sectionOrder = [
  'World',
  'Politics',
  'Business',
  'Technology',
  'Science',
  'Climate',
  'Health',
  'Culture',
  'Life',
  'Sport',
];

/** Sorts sections as the paper has them; one that it does not know comes after, and what has none comes last. */
export function bySectionOrder(one: string, other: string): number {
  return placeOf(one) - placeOf(other);
}

function placeOf(name: string): number {
  if (name === 'More') return sectionOrder.length + 1;
  const place = sectionOrder.indexOf(name);
  return place < 0 ? sectionOrder.length : place;
}
