// Keys, for who reads without a mouse. They are off while something is typed, and where the reader turned them off.
const pick = (selector) => document.querySelector(selector);
let place = -1;

function step(by) {
  const stops = [...document.querySelectorAll(article ? '.words .mark' : 'main .card a')].filter(
    (stop) => stop.checkVisibility?.() ?? true,
  );
  const at = stops.indexOf(document.activeElement);
  place = Math.max(0, Math.min(stops.length - 1, (at < 0 ? place : at) + by));
  stops[place]?.focus({ preventScroll: true });
  stops[place]?.scrollIntoView({ block: 'center' });
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  o: () => document.activeElement?.click(),
  v: () => (pick('.evidence:popover-open .open') ?? pick('.credited a'))?.click(),
  s: () => pick('[data-do="save"]')?.click(),
  '/': () => pick('.to-search')?.click(),
  h: () => pick('.masthead .name a').click(),
  ',': () => pick('.to-choices').click(),
  '?': () => pick('#keys').togglePopover(),
};

document.addEventListener('keydown', (event) => {
  const typing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (typing || event.ctrlKey || event.metaKey || event.altKey || choices.keys === 'off') return;
  const act = keys[event.key];
  if (!act) return;
  event.preventDefault();
  act();
});
