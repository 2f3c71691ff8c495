// The reader's own choices: kept in this browser, sent to nobody.
const root = document.documentElement;
const kinds = ['outlets', 'sections', 'topics', 'languages'];

function recall(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(name)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function keep(name, value) {
  try {
    localStorage.setItem(name, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing simply forgets.
  }
}

const choices = recall('choices', {});
for (const act of ['pin', 'hide']) {
  choices[act] ??= {};
  for (const kind of kinds) choices[act][kind] ??= {};
}

function choose() {
  keep('choices', choices);
  for (const look of ['theme', 'size', 'density', 'marks']) {
    if (choices[look]) root.dataset[look] = choices[look];
    else delete root.dataset[look];
  }
}

const idsOf = (card, kind) =>
  (kind === 'sections' ? [card.dataset.section] : (card.dataset[kind] ?? '').split(' ')).filter(Boolean);
const chosen = (card, act, kind) => idsOf(card, kind).some((id) => choices[act][kind][id]);
const pinned = (card) => kinds.some((kind) => chosen(card, 'pin', kind));

// A story is folded where its section, its language or a topic of it is hidden, or where only hidden outlets report it.
function hidden(card) {
  const outlets = idsOf(card, 'outlets');
  const silent = outlets.length > 0 && outlets.every((id) => choices.hide.outlets[id]);
  const folded = ['sections', 'topics', 'languages'].some((kind) => chosen(card, 'hide', kind));
  return !pinned(card) && (silent || folded);
}

function fold() {
  const places = new Map();
  for (const card of document.querySelectorAll('main .card:not(.lead)')) {
    if (!hidden(card)) continue;
    const shown = card.matches('.most .card') ? card.parentElement : card;
    shown.hidden = true;
    const place = card.closest('.band, .briefs, .most, .developing, .stories, .top') ?? card.parentElement;
    places.set(place, [...(places.get(place) ?? []), shown]);
  }
  for (const [place, cards] of places) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button folded';
    button.textContent = document.body.dataset.folded.replace('{count}', cards.length);
    button.addEventListener('click', () => {
      for (const card of cards) card.hidden = false;
      button.remove();
    });
    place.append(button);
  }
}

// What was read before is softer, and what changed since then says so.
function showRead() {
  for (const card of document.querySelectorAll('main .card')) {
    const last = recall(`read ${card.dataset.story}`);
    if (!last) continue;
    const changed = last.revision !== card.dataset.revision;
    card.classList.add(changed ? 'changed' : 'read');
    if (!changed) continue;
    const line = document.createElement('span');
    line.className = 'news';
    line.textContent = document.body.dataset.changed;
    card.querySelector('.weight').append(' ', line);
  }
}

function showPinned() {
  const yours = document.querySelector('.yours');
  if (!yours) return;
  const seen = new Set();
  const cards = [...document.querySelectorAll('main .card')].filter(
    (card) => pinned(card) && !seen.has(card.dataset.story) && seen.add(card.dataset.story),
  );
  for (const card of cards.slice(0, 8)) {
    const copy = document.createElement('article');
    copy.className = 'card text';
    const text = (card.querySelector('.text') ?? card).cloneNode(true);
    copy.append(...text.childNodes);
    yours.querySelector('.row').append(copy);
  }
  yours.hidden = cards.length === 0;
}

// On the page of an outlet or a topic: buttons that pin and hide it.
function followButtons() {
  const bar = document.querySelector('.follow');
  if (!bar) return;
  const { kind, id, name } = bar.dataset;
  bar.hidden = false;
  for (const button of bar.querySelectorAll('button')) {
    const list = choices[button.value][kind];
    const show = () => button.setAttribute('aria-pressed', id in list);
    button.addEventListener('click', () => {
      if (id in list) delete list[id];
      else list[id] = name;
      choose();
      show();
    });
    show();
  }
}

function choicesForm() {
  const form = document.querySelector('form.choices');
  if (!form) return;
  form.hidden = false;
  listTopics(form);
  for (const input of form.querySelectorAll('input')) {
    const [act, kind] = input.name.split(' ');
    input.checked = kind ? input.value in choices[act][kind] : (choices[act] ?? '') === input.value;
    input.addEventListener('change', () => {
      if (!kind) choices[act] = input.value;
      else if (input.checked) choices[act][kind][input.value] = input.dataset.name;
      else delete choices[act][kind][input.value];
      choose();
    });
  }
  form.addEventListener('reset', () => {
    localStorage.removeItem('choices');
    location.reload();
  });
}

// Topics that were pinned or hidden on their own pages, as rows like those of the outlets.
function listTopics(form) {
  const body = form.querySelector('.topic-rows');
  const row = form.querySelector('template');
  for (const [id, name] of Object.entries({ ...choices.pin.topics, ...choices.hide.topics })) {
    const copy = row.content.cloneNode(true);
    copy.querySelector('th').textContent = name;
    for (const input of copy.querySelectorAll('input')) {
      input.value = id;
      input.dataset.name = name;
    }
    body.append(copy);
  }
  body.closest('fieldset').hidden = !body.childElementCount;
}

showRead();
showPinned();
fold();
followButtons();
choicesForm();
